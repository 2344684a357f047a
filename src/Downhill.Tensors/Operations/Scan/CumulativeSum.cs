using System.Numerics;

namespace Downhill.Operations;

/// <summary>Sums of all elements up to each along an axis: yᵢ = x₀ + … + xᵢ. Every dtype but bool; whole numbers wrap
/// around.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Reverse">Whether it is summed from the end: yᵢ = xᵢ + … + xₙ₋₁.</param>
public sealed record CumulativeSum(int Axis, bool Reverse) : Scan(Axis, Reverse)
{
    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Accumulation<Total>(Axis, Reverse, inputs[0], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, new CumulativeSum(Axis, !Reverse).Apply(context.Gradient));
}

/// <summary>A fold that keeps what it has at each step.</summary>
internal readonly struct Accumulation<TFold>(int axis, bool reverse, View x, View y) : INumberKernel where TFold : IFold
{
    public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        ReadOnlySpan<T> from = x.Read<T>();
        Span<T> to = y.Write<T>();
        ScanWalk walk = new(ReduceBlock.Along(x.Shape, axis), reverse);
        if (to.IsEmpty)
            return;
        for (int plane = 0; plane < walk.Planes; plane++)
        {
            int at = walk.Start(plane);
            from.Slice(at, walk.Inner).CopyTo(to.Slice(at, walk.Inner));
            for (int c = 1; c < walk.Count; c++, at += walk.Step)
            {
                int next = at + walk.Step;
                Row(to.Slice(at, walk.Inner), from.Slice(next, walk.Inner), to.Slice(next, walk.Inner));
            }
        }
    }

    static void Row<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> from, Span<T> to) where T : unmanaged, INumber<T>
    {
        for (int i = 0; i < to.Length; i++)
            to[i] = TFold.Step(before[i], from[i]);
    }
}
