using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The highest element over axes. Every dtype but bool; NaN where one of the elements is NaN.</summary>
/// <remarks>Equal elements share the gradient evenly, as in PyTorch's amax.</remarks>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public sealed record Max(Axes Axes, bool KeepAxis) : Extreme(Axes, KeepAxis)
{
    private protected override void Reduce(in View x, in View y, ReduceBlock block) =>
        Dispatch.Number(x.DType, Name, new Kernel(x, y, block));

    readonly struct Kernel(View x, View y, ReduceBlock block) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Kernels.Reduce.Run<HighestOf, T>(x.Read<T>(), y.Write<T>(), block);
    }
}
