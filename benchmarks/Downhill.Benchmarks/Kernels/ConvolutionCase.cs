using Downhill.Benchmarks.Setup;
using Downhill.Kernels;

namespace Downhill.Benchmarks.Kernels;

/// <summary>A convolution of square pictures, and why it is looked at.</summary>
/// <param name="Name">Such as "MNIST, second layer".</param>
/// <param name="Batch">Pictures.</param>
/// <param name="Inputs">Channels of a picture.</param>
/// <param name="Size">Its height and width.</param>
/// <param name="Outputs">Filters.</param>
/// <param name="Kernel">Their height and width.</param>
/// <param name="Stride">Pixels between two positions.</param>
/// <param name="Padding">Zeros on each side.</param>
public sealed record ConvolutionCase(
    string Name, int Batch, int Inputs, int Size, int Outputs, int Kernel, int Stride, int Padding) : IUnits
{
    /// <summary>One for each of the ways that ConvolutionWays.cs chooses from.</summary>
    public static IReadOnlyList<ConvolutionCase> All { get; } =
    [
        new("MNIST, first layer: one channel", 64, 1, 28, 32, 3, 1, 0),
        new("MNIST, second layer: Winograd", 64, 32, 26, 64, 3, 1, 0),
        new("residual block, 16 channels", 32, 16, 32, 16, 3, 1, 1),
        new("residual block, stride 2", 32, 32, 32, 64, 3, 2, 1),
        new("1x1: a matrix product", 32, 64, 16, 128, 1, 1, 0),
        new("5x5: direct", 32, 32, 16, 32, 5, 1, 2),
    ];

    internal ConvolutionShape Shape =>
        new(Batch, Inputs, Size, Size, Outputs, Kernel, Kernel, Stride, Stride, Padding, Padding, 1, 1, 1);

    /// <inheritdoc/>
    public double Units => Shape.Multiplications;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
