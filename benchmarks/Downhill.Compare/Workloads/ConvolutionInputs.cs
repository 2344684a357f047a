using Downhill.Serialization;

namespace Downhill.Compare.Workloads;

/// <summary>The second convolution of the MNIST network: 64 pictures of 32 channels, 26 x 26, and 64 filters
/// 3 x 3.</summary>
internal sealed class ConvolutionInputs
{
    internal const double ForwardFlops = 2.0 * 64 * 64 * 24 * 24 * 32 * 9;

    internal ConvolutionInputs(string? file)
    {
        Generator.Default.Seed(1);
        X = Tensor.Normal([64, 32, 26, 26]);
        Weight = Tensor.Normal([64, 32, 3, 3], 0, 0.06);
        Bias = Tensor.Normal([64]);
        Slope = Tensor.Normal([64, 64, 24, 24]);
        if (file is not null)
            Safetensors.Write(file, [new("inputs", X), new("weight", Weight), new("bias", Bias), new("slope", Slope)]);
    }

    internal Tensor X { get; }

    internal Tensor Weight { get; }

    internal Tensor Bias { get; }

    /// <summary>Where the walk back starts.</summary>
    internal Tensor Slope { get; }

    internal Tensor Forward() => X.Conv2d(Weight, Bias);
}
