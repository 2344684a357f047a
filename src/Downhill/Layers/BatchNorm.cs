using Downhill.Initializers;
using Downhill.Operations;

namespace Downhill.Layers;

/// <summary>What <see cref="BatchNorm1d"/> and <see cref="BatchNorm2d"/> share: normalizes each channel, in training by
/// the batch's own mean and variance, in use by averages of those that were met in training.</summary>
/// <remarks>
/// y = (x − mean) / √(variance + epsilon) · Weight + Bias. Floating dtypes. Source: Ioffe and Szegedy, "Batch
/// Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift", ICML, 2015.
/// </remarks>
public abstract class BatchNorm : Layer
{
    /// <summary>Scale of each channel, shape (channels); starts at 1.</summary>
    public Parameter Weight { get; }

    /// <summary>Offset of each channel, shape (channels); starts at 0.</summary>
    public Parameter Bias { get; }

    /// <summary>Average of the means met in training, shape (channels); starts at 0.</summary>
    public Buffer RunningMean { get; }

    /// <summary>Average of the variances met in training (the unbiased ones, as in PyTorch), shape (channels); starts
    /// at 1.</summary>
    public Buffer RunningVariance { get; }

    private protected BatchNorm(int channels)
    {
        Require.AtLeast(1, channels, GetType().Name, nameof(channels));
        Weight = Initialize.Ones.Parameter([channels]);
        Bias = Initialize.Zeros.Parameter([channels]);
        RunningMean = new(Tensor.Zeros([channels]));
        RunningVariance = new(Tensor.Ones([channels]));
    }

    /// <summary>Added to the variance, so that a constant channel gives its offset and not NaN. Default
    /// 0.00001.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>How much of each batch goes into the running averages, from 0 to 1. Default 0.1.</summary>
    public double Momentum { get; init; } = 0.1;

    /// <summary>Number of channels.</summary>
    public int Channels => Weight.Length;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x)
    {
        RequireShape(x.Shape);
        if (x.Shape[1] != Channels)
            throw Mismatch($"the input's channels must be the layer's, but the input {x.Shape} has {x.Shape[1]} and " +
                $"the layer {Channels}.", x);
        return IsTraining ? NormalizeAndMeasure(x) : x.BatchNormBy(RunningMean, RunningVariance, Weight, Bias, Epsilon);
    }

    /// <summary>Throws where the input has another number of axes than the layer is for.</summary>
    private protected abstract void RequireShape(Shape shape);

    private protected ShapeMismatchException Mismatch(string rule, Tensor x) =>
        new($"{GetType().Name}: {rule}", x.Shape) { Operation = GetType().Name };

    /// <inheritdoc/>
    public override string ToString() => $"{GetType().Name}({Channels})";

    Tensor NormalizeAndMeasure(Tensor x)
    {
        int count = x.Length / Channels;
        if (count == 1)
            throw Mismatch(
                $"in training a channel is measured over more than one value, but {x.Shape} has one a channel. Call " +
                "Eval() to use the running averages.", x);
        Tensor[] outputs = new BatchNormalization(Epsilon).ApplyAll(x, Weight, Bias);
        if (x.Device == Device.Cpu && count > 0)
            using (Gradient.Off())
            {
                Move(RunningMean, outputs[1], Momentum);
                Move(RunningVariance, outputs[2], Momentum * count / (count - 1));
            }
        return outputs[0];
    }

    void Move(Buffer average, Tensor met, double share)
    {
        average.MultiplyInPlace(1 - Momentum);
        average.AddInPlace(met * share);
    }
}
