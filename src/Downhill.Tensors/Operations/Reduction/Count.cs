using System.Numerics;

namespace Downhill.Operations;

/// <summary>How many elements over axes are true, or not 0; int64. Every dtype; NaN counts.</summary>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public sealed record Count(Axes Axes, bool KeepAxis) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    private protected override DType Result(DType dtype) => DType.Int64;

    private protected override void Reduce(in View x, in View y, ReduceBlock block) =>
        Dispatch.Number(x.DType.Stored, Name, new Kernel(x, y, block));

    readonly struct Kernel(View x, View y, ReduceBlock block) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<T> from = x.Read<T>();
            Span<long> to = y.Write<long>();
            to.Clear();
            for (int o = 0; o < block.Outer; o++)
                for (int c = 0; c < block.Count; c++)
                    for (int i = 0; i < block.Inner; i++)
                        to[o * block.Inner + i] += T.IsZero(from[(o * block.Count + c) * block.Inner + i]) ? 0 : 1;
        }
    }
}
