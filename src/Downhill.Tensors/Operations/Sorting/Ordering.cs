using System.Numerics;

namespace Downhill.Operations;

/// <summary>What operations that put an axis in order have in common: values and places come out, and gradients go back
/// to the places.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
public abstract record Ordering(int Axis) : Operation
{
    /// <inheritdoc/>
    public override int OutputCount => 2;

    /// <inheritdoc/>
    public override Saves Saves => Saves.Outputs;

    private protected abstract bool HighestFirst { get; }

    /// <summary>How many elements of the axis are in the result.</summary>
    private protected abstract int Kept(Shape shape);

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireNumber(inputs[0].DType, Name);
        Shape kept = inputs[0].Shape.With(Axis, Kept(inputs[0].Shape));
        outputs[0] = new(inputs[0].DType, kept);
        outputs[1] = new(DType.Int64, kept);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Kernel(Axis, HighestFirst, inputs[0], outputs[0], outputs[1]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        TensorType input = context.InputType(0);
        context.Give(0, Tensor.Zeros(input.Shape, input.DType).Scatter(Axis, context.Output(1), context.Gradient));
    }

    readonly struct Kernel(int axis, bool highestFirst, View x, View values, View places) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => Kernels.Sorting.Run(
            x.Read<T>(), values.Write<T>(), places.Write<long>(), ReduceBlock.Along(x.Shape, axis), values.Shape.Sizes[axis],
            highestFirst);
    }
}
