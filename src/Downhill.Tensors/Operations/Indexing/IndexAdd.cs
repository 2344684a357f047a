using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>x with rows added at the places of one axis that indices name: y[i[j]] = x[i[j]] + Σ source[j].</summary>
/// <remarks>Inputs: x, int64 indices of any shape, and a source that is x with the axis replaced by the indices' shape.
/// A place that is named twice gets both, in the order of the indices. Every dtype but bool.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record IndexAdd(int Axis) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Indices.RequireInt64(Name, inputs[1]);
        Dispatch.RequireNumber(Broadcast.SameDType(Name, inputs[0], inputs[2]), Name);
        Shape needed = new IndexSelect(Axis).Result(inputs[0].Shape, inputs[1].Shape);
        if (inputs[2].Shape != needed)
            throw new ShapeMismatchException(
                $"IndexAdd: the source must be the tensor with axis {Axis} replaced by the indices' shape, {needed}, " +
                $"but the source is {inputs[2].Shape}.",
                inputs[0].Shape, inputs[1].Shape, inputs[2].Shape) { Operation = Name };
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        using Packed indices = new(inputs[1]), source = new(inputs[2]);
        Indices.Check(Name, indices.View.Read<long>(), Axis, inputs[0].Shape.Sizes[Axis]);
        Copy.Strided(inputs[0], outputs[0]);
        RowLayout layout = RowLayout.Of(inputs[0].Shape, Axis);
        Dispatch.Number(inputs[0].DType, Name, new Kernel(layout, indices.View, source.View, outputs[0]));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        if (context.Needs(0))
            context.Give(0, context.Gradient);
        if (context.Needs(2))
            context.Give(2, new IndexSelect(Axis).Apply(context.Gradient, context.Input(1)));
    }

    readonly struct Kernel(RowLayout layout, View indices, View source, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Rows.Add(layout, indices.Read<long>(), source.Read<T>(), y.Write<T>());
    }
}
