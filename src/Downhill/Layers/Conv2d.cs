using Downhill.Initializers;

namespace Downhill.Layers;

/// <summary>Slides kernels over images (cross-correlation, what deep learning calls convolution) and adds a
/// bias.</summary>
/// <remarks>
/// Input (batch, inputs, height, width), output (batch, outputs, h, w) with h = ⌊(height + 2·padding − dilation·(kernel
/// − 1) − 1) / stride⌋ + 1. Floating dtypes. The operation is <see cref="Operations.Conv"/>. From the second use of a
/// 3 x 3 weight that did not change on, its transformed kernels are kept beside it: 16/9 of its size.
/// </remarks>
public sealed class Conv2d : Layer, ITakesActivation
{
    /// <summary>Shape (outputs, inputs / groups, kernel height, kernel width); drawn from U(−k, k) with k = 1/√(inputs
    /// / groups · kernel area), as in PyTorch.</summary>
    public Parameter Weight { get; }

    /// <summary>Shape (outputs), drawn as <see cref="Weight"/>; null when the layer was made without one.</summary>
    public Parameter? Bias { get; }

    /// <summary>Makes a layer with freshly drawn weights.</summary>
    /// <param name="inputs">Channels of the input, at least 1.</param>
    /// <param name="outputs">Channels of the output, at least 1.</param>
    /// <param name="kernel">Size of a kernel; one number for a square.</param>
    /// <param name="stride">Pixels between two positions. Default 1.</param>
    /// <param name="padding">Zero pixels added on each side. Default 0.</param>
    /// <param name="dilation">Pixels from one element of the kernel to the next. Default 1.</param>
    /// <param name="groups">Into how many parts, that do not see each other, the channels are cut; divides inputs and
    /// outputs. Default 1.</param>
    /// <param name="bias">Whether a bias is added. Default true.</param>
    /// <param name="generator">Where the weights come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="TensorException">A number is too small, or the groups do not divide inputs and
    /// outputs.</exception>
    public Conv2d(
        int inputs, int outputs, HeightWidth kernel, HeightWidth? stride = null, HeightWidth padding = default,
        HeightWidth? dilation = null, int groups = 1, bool bias = true, Generator? generator = null)
    {
        Require.AtLeast(1, inputs, nameof(Conv2d), nameof(inputs));
        Require.AtLeast(1, outputs, nameof(Conv2d), nameof(outputs));
        Require.AtLeast(1, Math.Min(kernel.Height, kernel.Width), nameof(Conv2d), nameof(kernel));
        Require.AtLeast(1, groups, nameof(Conv2d), nameof(groups));
        Require.Divides(groups, inputs, nameof(Conv2d), nameof(groups), nameof(inputs));
        Require.Divides(groups, outputs, nameof(Conv2d), nameof(groups), nameof(outputs));
        (Stride, Padding, Dilation, Groups) = (stride ?? 1, padding, dilation ?? 1, groups);
        Shape shape = [outputs, inputs / groups, kernel.Height, kernel.Width];
        double k = 1 / Math.Sqrt(shape.ElementCount / outputs);
        Weight = Initialize.Uniform(-k, k).Parameter(shape, generator);
        Bias = bias ? Initialize.Uniform(-k, k).Parameter([outputs], generator) : null;
    }

    /// <summary>Pixels between two positions.</summary>
    public HeightWidth Stride { get; }

    /// <summary>Zero pixels added on each side.</summary>
    public HeightWidth Padding { get; }

    /// <summary>Pixels from one element of the kernel to the next.</summary>
    public HeightWidth Dilation { get; }

    /// <summary>Into how many parts the channels are cut.</summary>
    public int Groups { get; }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.Conv2d(Weight, Bias, Stride, Padding, Dilation, Groups);

    Tensor ITakesActivation.Run(Tensor x, Activation activation) =>
        x.Conv2d(Weight, Bias, Stride, Padding, Dilation, Groups, activation);

    /// <inheritdoc/>
    public override string ToString()
    {
        string text = $"Conv2d({Weight.Shape[1] * Groups} → {Weight.Shape[0]}, {Weight.Shape[2]}×{Weight.Shape[3]}";
        text += Stride == 1 ? "" : $", stride {Stride}";
        text += Padding == 0 ? "" : $", padding {Padding}";
        text += Dilation == 1 ? "" : $", dilation {Dilation}";
        return text + (Groups == 1 ? ")" : $", groups {Groups})");
    }
}
