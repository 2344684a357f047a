using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>x with numbers added to elements of an axis where indices say: y[index[i, j], j] += source[i, j] for axis
/// 0.</summary>
/// <remarks>Inputs: x, int64 indices of the same rank whose sizes beside the axis are at most x's, and a source of the
/// indices' shape. A place that is named twice gets both, in row-major order. Every dtype but bool.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record ScatterAdd(int Axis) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireNumber(Broadcast.SameDType(Name, inputs[0], inputs[2]), Name);
        Scatter.RequireFit(Name, Axis, inputs);
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        using Packed indices = new(inputs[1]), source = new(inputs[2]);
        Indices.Check(Name, indices.View.Read<long>(), Axis, inputs[0].Shape.Sizes[Axis]);
        Copy.Strided(inputs[0], outputs[0]);
        Dispatch.Number(inputs[0].DType, Name, new Kernel(Axis, indices.View, source.View, outputs[0]));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        if (context.Needs(0))
            context.Give(0, context.Gradient);
        if (context.Needs(2))
            context.Give(2, new Gather(Axis).Apply(context.Gradient, context.Input(1)));
    }

    readonly struct Kernel(int axis, View indices, View source, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Elements.Add(
                new(indices.Shape.Sizes, y.Strides, axis, indices.Read<long>()), source.Read<T>(), y.Write<T>());
    }
}
