using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Variance over axes: y = Σ (x − mean)² / (n − Correction). Float32 and float64.</summary>
/// <remarks>NaN where n is not above the correction.</remarks>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
/// <param name="Correction">1 for the variance of what the numbers are a sample of, 0 for their own.</param>
public sealed record Variance(Axes Axes, bool KeepAxis, int Correction) : Spread(Axes, KeepAxis, Correction)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First;

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor x = context.Input(0);
        context.Give(0, Deviation(x) * WithAxes(context.Gradient * (2 / Freedom(x.Shape)), x.Shape));
    }

    private protected override void Finish<T>(Span<T> variances)
    {
    }
}

/// <summary>Standard deviation over axes: y = √(Σ (x − mean)² / (n − Correction)). Float32 and float64.</summary>
/// <remarks>NaN where n is not above the correction. Where all numbers are equal, the gradient is 0.</remarks>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
/// <param name="Correction">1 for the deviation of what the numbers are a sample of, 0 for their own.</param>
public sealed record StandardDeviation(Axes Axes, bool KeepAxis, int Correction) : Spread(Axes, KeepAxis, Correction)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Outputs;

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        (Tensor x, Tensor y) = (context.Input(0), context.Output());
        Tensor share = Tensor.Where(y.Equal(0), 0, context.Gradient * (1 / Freedom(x.Shape)) / y);
        context.Give(0, Deviation(x) * WithAxes(share, x.Shape));
    }

    private protected override void Finish<T>(Span<T> variances) => Elementwise.Map<Sqrt, T>(default, variances, variances);
}

/// <summary>What variance and standard deviation have in common.</summary>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
/// <param name="Correction">What is taken off the count of numbers.</param>
public abstract record Spread(Axes Axes, bool KeepAxis, int Correction) : Reduction(Axes, KeepAxis)
{
    private protected override DType Result(DType dtype)
    {
        Dispatch.RequireFloat(dtype, Name);
        return dtype;
    }

    private protected double Freedom(Shape input) => Math.Max(0, Axes.Count(input) - Correction);

    private protected Tensor Deviation(Tensor x) => x - x.Mean(Axes.Values, keepAxis: true);

    /// <summary>From the variances to the results.</summary>
    private protected abstract void Finish<T>(Span<T> variances) where T : unmanaged, INumber<T>;

    private protected override void Reduce(in View x, in View y, ReduceBlock block) =>
        Dispatch.Float(x.DType, Name, new Kernel(this, x, y, block));

    readonly struct Kernel(Spread spread, View x, View y, ReduceBlock block) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Span<T> spreads = y.Write<T>();
            Kernels.Reduce.Variance(x.Read<T>(), spreads, block, T.CreateChecked(Math.Max(0, block.Count - spread.Correction)));
            spread.Finish(spreads);
        }
    }
}
