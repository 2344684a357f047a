using System.Numerics;

namespace Downhill.Operations;

/// <summary>Logarithm of a sum of exponentials over axes: y = ln Σ eˣ. Float32 and float64; −∞ over nothing.</summary>
/// <remarks>The largest x is taken out of the sum first, so nothing overflows.</remarks>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public sealed record LogSumExp(Axes Axes, bool KeepAxis) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Outputs;

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor x = context.Input(0);
        context.Give(0, (x - WithAxes(context.Output(), x.Shape)).Exp() * WithAxes(context.Gradient, x.Shape));
    }

    private protected override DType Result(DType dtype)
    {
        Dispatch.RequireFloat(dtype, Name);
        return dtype;
    }

    private protected override void Reduce(in View x, in View y, ReduceBlock block) =>
        Dispatch.Float(x.DType, Name, new Kernel(x, y, block));

    readonly struct Kernel(View x, View y, ReduceBlock block) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Kernels.Reduce.LogSumExp(x.Read<T>(), y.Write<T>(), block);
    }
}
