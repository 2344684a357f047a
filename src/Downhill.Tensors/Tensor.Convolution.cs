using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Slides <paramref name="weight"/> over the two last axes of this tensor (cross-correlation, as in ONNX
    /// Conv).</summary>
    /// <param name="weight">Shape (outputs, channels / groups, kernel height, kernel width).</param>
    /// <param name="bias">Shape (outputs), or null for none.</param>
    /// <param name="stride">Pixels between two positions, at least 1. Default 1.</param>
    /// <param name="padding">Zero pixels added on each side. Default 0.</param>
    /// <param name="dilation">Pixels from one element of the kernel to the next, at least 1. Default 1.</param>
    /// <param name="groups">Into how many parts the channels are cut; each sees its own part alone. Default 1.</param>
    /// <param name="activation">Applied to every result in the same record. Default none.</param>
    /// <returns>Shape (batch, outputs, h, w) with h = ⌊(height + 2·padding − dilation·(kernel height − 1) − 1) /
    /// stride⌋ + 1.</returns>
    /// <exception cref="ShapeMismatchException">This tensor is not (batch, channels, height, width), its channels are
    /// not those that the weight takes, or the kernel is larger than the padded image.</exception>
    public Tensor Conv2d(
        Tensor weight, Tensor? bias = null, HeightWidth? stride = null, HeightWidth padding = default,
        HeightWidth? dilation = null, int groups = 1, Activation activation = Activation.None)
    {
        Conv operation = new(stride ?? 1, padding, dilation ?? 1, groups, activation);
        return bias is null ? operation.Apply(this, weight) : operation.Apply(this, weight, bias);
    }

    /// <summary>The largest value in each window of the two last axes.</summary>
    /// <param name="window">Size of the window.</param>
    /// <param name="stride">Pixels between two windows. Default: the window's size.</param>
    /// <param name="padding">Pixels, less than every number, added on each side; at most half the window. Default
    /// 0.</param>
    /// <param name="dilation">Pixels from one element of the window to the next. Default 1.</param>
    /// <returns>Shape (batch, channels, h, w) with h = ⌊(height + 2·padding − dilation·(window − 1) − 1) / stride⌋ +
    /// 1.</returns>
    /// <exception cref="ShapeMismatchException">This tensor is not (batch, channels, height, width), or the window is
    /// larger than the padded image.</exception>
    public Tensor MaxPool2d(
        HeightWidth window, HeightWidth? stride = null, HeightWidth padding = default, HeightWidth? dilation = null) =>
        new MaxPool(window, stride ?? window, padding, dilation ?? 1).Apply(this);

    /// <summary>The mean of each window of the two last axes.</summary>
    /// <param name="window">Size of the window.</param>
    /// <param name="stride">Pixels between two windows. Default: the window's size.</param>
    /// <param name="padding">Zero pixels added on each side; at most half the window. Default 0.</param>
    /// <param name="countPadding">Whether padding counts in the mean. Default true, as in PyTorch.</param>
    /// <inheritdoc cref="MaxPool2d" path="/exception"/>
    public Tensor AvgPool2d(
        HeightWidth window, HeightWidth? stride = null, HeightWidth padding = default, bool countPadding = true) =>
        new AveragePool(window, stride ?? window, padding, countPadding).Apply(this);
}
