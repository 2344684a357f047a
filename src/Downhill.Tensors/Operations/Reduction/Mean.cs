using System.Numerics;

namespace Downhill.Operations;

/// <summary>Mean over axes: y = Σ x / n. Float32 and float64; an empty mean is NaN.</summary>
/// <param name="Axes">The axes that are averaged.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public sealed record Mean(Axes Axes, bool KeepAxis) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Shape input = context.InputType(0).Shape;
        int count = Axes.Count(input);
        // Scaled before it is repeated: there is less of it.
        context.Give(0, WithAxes(context.Gradient * (1.0 / count), input).Expand(input.Sizes));
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
            Kernels.Reduce.Mean(x.Read<T>(), y.Write<T>(), block);
    }
}
