namespace Downhill.Layers;

/// <summary>The mean of each window of an image, as a layer. The operation is
/// <see cref="Operations.AveragePool"/>.</summary>
/// <remarks>Input (batch, channels, height, width), output (batch, channels, h, w) with h = ⌊(height + 2·padding −
/// window) / stride⌋ + 1. Floating dtypes.</remarks>
/// <param name="window">Size of the window; one number for a square.</param>
/// <param name="stride">Pixels between two windows. Default: the window's size.</param>
/// <param name="padding">Zero pixels added on each side; at most half the window. Default 0.</param>
/// <param name="countPadding">Whether padding counts in the mean. Default true, as in PyTorch.</param>
public sealed class AvgPool2d(
    HeightWidth window, HeightWidth? stride = null, HeightWidth padding = default, bool countPadding = true) : Layer
{
    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.AvgPool2d(window, stride, padding, countPadding);

    /// <inheritdoc/>
    public override string ToString() => PoolText.Of(nameof(AvgPool2d), window, stride, padding);
}
