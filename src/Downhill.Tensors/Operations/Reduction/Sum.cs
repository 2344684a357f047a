using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Sum over axes: y = Σ x. Every dtype but bool; an empty sum is 0.</summary>
/// <param name="Axes">The axes that are summed.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public sealed record Sum(Axes Axes, bool KeepAxis) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Shape input = context.InputType(0).Shape;
        context.Give(0, WithAxes(context.Gradient, input).Expand(input.Sizes));
    }

    private protected override void Reduce(in View x, in View y, ReduceBlock block) =>
        Dispatch.Number(x.DType, Name, new Kernel(x, y, block));

    readonly struct Kernel(View x, View y, ReduceBlock block) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Kernels.Reduce.Run<SumOf, T>(x.Read<T>(), y.Write<T>(), block);
    }
}
