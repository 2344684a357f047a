using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The places of one axis that indices name, in their order: rows of a table, words of a vocabulary.</summary>
/// <remarks>Inputs: x and int64 indices of any shape, from 0 to the size of the axis less 1. The indices' shape takes
/// the place of the axis.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record IndexSelect(int Axis) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Indices.RequireInt64(Name, inputs[1]);
        outputs[0] = new(inputs[0].DType, Result(inputs[0].Shape, inputs[1].Shape));
    }

    /// <summary>x's shape with the axis replaced by the indices' shape.</summary>
    internal Shape Result(Shape x, Shape indices) => [.. x.Sizes[..Axis], .. indices.Sizes, .. x.Sizes[(Axis + 1)..]];

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Indices.Check(Name, inputs[1].Read<long>(), Axis, inputs[0].Shape.Sizes[Axis]);
        RowLayout layout = RowLayout.Of(inputs[0].Shape, Axis);
        Dispatch.Any(inputs[0].DType, new Kernel(layout, inputs[0], inputs[1], outputs[0]));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        if (!context.Needs(0))
            return;
        Tensor zeros = Tensor.Zeros([], context.Gradient.DType).Expand(context.InputType(0).Shape.Sizes);
        context.Give(0, new IndexAdd(Axis).Apply(zeros, context.Input(1), context.Gradient));
    }

    readonly struct Kernel(RowLayout layout, View x, View indices, View y) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged =>
            Rows.Take(layout, x.Read<T>(), indices.Read<long>(), y.Write<T>());
    }
}
