using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>x with elements of an axis replaced where indices say: y[index[i, j], j] = source[i, j] for axis
/// 0.</summary>
/// <remarks>Inputs: x, int64 indices of the same rank whose sizes beside the axis are at most x's, and a source of the
/// indices' shape. Where one place is named twice, the last one in row-major order stays, and the gradient goes to it
/// alone.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record Scatter(int Axis) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Broadcast.SameDType(Name, inputs[0], inputs[2]);
        RequireFit(Name, Axis, inputs);
        outputs[0] = inputs[0];
    }

    internal static void RequireFit(string name, int axis, ReadOnlySpan<TensorType> inputs)
    {
        Gather.RequireFit(name, axis, inputs[0], inputs[1]);
        if (inputs[1].Shape != inputs[2].Shape)
            throw new ShapeMismatchException(
                $"{name}: the indices and the source must have one shape, but the indices are {inputs[1].Shape} and " +
                $"the source is {inputs[2].Shape}.", inputs[1].Shape, inputs[2].Shape) { Operation = name };
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Indices.Check(Name, inputs[1].Read<long>(), Axis, inputs[0].Shape.Sizes[Axis]);
        Copy.Strided(inputs[0], outputs[0]);
        Dispatch.Any(inputs[0].DType, new Kernel(Axis, inputs[1], inputs[2], outputs[0]));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor indices = context.Input(1);
        if (context.Needs(0))
            context.Give(0, Apply(context.Gradient, indices, Tensor.Zeros(indices.Shape, context.Gradient.DType)));
        if (context.Needs(2))
        {
            Tensor taken = new Gather(Axis).Apply(context.Gradient, indices);
            context.Give(2, Tensor.Where(Overwritten(indices, context.InputType(0).Shape), 0, taken));
        }
    }

    /// <summary>Which source elements a later one replaced: each place is asked who wrote it last.</summary>
    Tensor Overwritten(Tensor indices, Shape shape)
    {
        Tensor writers = Tensor.Range(0, indices.Length).Reshape(indices.Shape.Sizes);
        Tensor last = Apply(Tensor.Zeros(shape, DType.Int64), indices, writers);
        return new Gather(Axis).Apply(last, indices).Greater(writers);
    }

    readonly struct Kernel(int axis, View indices, View source, View y) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged =>
            Elements.Put(
                new(indices.Shape.Sizes, y.Strides, axis, indices.Read<long>()), source.Read<T>(), y.Write<T>());
    }
}
