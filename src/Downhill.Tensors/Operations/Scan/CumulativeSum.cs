using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Sums of all elements up to each along an axis: yᵢ = x₀ + … + xᵢ. Every dtype but bool; whole numbers wrap
/// around.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Reverse">Whether it is summed from the end: yᵢ = xᵢ + … + xₙ₋₁.</param>
public sealed record CumulativeSum(int Axis, bool Reverse) : Scan(Axis, Reverse)
{
    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Accumulation<SumOf>(Axis, Reverse, inputs[0], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new CumulativeSum(Axis, !Reverse).Apply(context.Gradient));
}

/// <summary>A reduction that keeps what it has at each step.</summary>
internal readonly struct Accumulation<TCombine>(int axis, bool reverse, View x, View y) : INumberKernel where TCombine : ICombine
{
    public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        Reduce.Accumulate<TCombine, T>(x.Read<T>(), y.Write<T>(), ReduceBlock.Along(x.Shape, axis), reverse);
}
