using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>One element of an axis for each index: y[i, j] = x[index[i, j], j] for axis 0, x[i, index[i, j]] for axis
/// 1.</summary>
/// <remarks>Inputs: x and int64 indices of the same rank; beside the axis their sizes are at most x's. The output has
/// the indices' shape.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record Gather(int Axis) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        RequireFit(Name, Axis, inputs[0], inputs[1]);
        outputs[0] = new(inputs[0].DType, inputs[1].Shape);
    }

    internal static void RequireFit(string name, int axis, in TensorType x, in TensorType indices)
    {
        Indices.RequireInt64(name, indices);
        bool fits = x.Shape.Rank == indices.Shape.Rank;
        for (int i = 0; fits && i < x.Shape.Rank; i++)
            fits = i == axis || indices.Shape.Sizes[i] <= x.Shape.Sizes[i];
        if (!fits)
            throw new ShapeMismatchException(
                $"{name}: the indices must have the tensor's rank and, beside axis {axis}, at most its sizes, but " +
                $"the tensor is {x.Shape} and the indices are {indices.Shape}.",
                x.Shape, indices.Shape) { Operation = name };
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Indices.Check(Name, inputs[1].Read<long>(), Axis, inputs[0].Shape.Sizes[Axis]);
        Dispatch.Any(inputs[0].DType, new Kernel(Axis, inputs[0], inputs[1], outputs[0]));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        if (!context.Needs(0))
            return;
        Tensor zeros = Tensor.Zeros([], context.Gradient.DType).Expand(context.InputType(0).Shape.Sizes);
        context.Give(0, new ScatterAdd(Axis).Apply(zeros, context.Input(1), context.Gradient));
    }

    readonly struct Kernel(int axis, View x, View indices, View y) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged =>
            Elements.Take(new(indices.Shape.Sizes, x.Strides, axis, indices.Read<long>()), x.Read<T>(), y.Write<T>());
    }
}
