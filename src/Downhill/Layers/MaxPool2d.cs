namespace Downhill.Layers;

/// <summary>The largest value in each window of an image, as a layer. The operation is
/// <see cref="Operations.MaxPool"/>.</summary>
/// <remarks>Input (batch, channels, height, width), output (batch, channels, h, w) with h = ⌊(height + 2·padding −
/// dilation·(window − 1) − 1) / stride⌋ + 1.</remarks>
/// <param name="window">Size of the window; one number for a square.</param>
/// <param name="stride">Pixels between two windows. Default: the window's size.</param>
/// <param name="padding">Pixels, less than every number, added on each side; at most half the window. Default
/// 0.</param>
/// <param name="dilation">Pixels from one element of the window to the next. Default 1.</param>
public sealed class MaxPool2d(
    HeightWidth window, HeightWidth? stride = null, HeightWidth padding = default, HeightWidth? dilation = null) : Layer
{
    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.MaxPool2d(window, stride, padding, dilation);

    /// <inheritdoc/>
    public override string ToString() => PoolText.Of(nameof(MaxPool2d), window, stride, padding);
}
