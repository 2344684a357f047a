namespace Downhill.Layers;

/// <summary>Rectifier as a layer: y = max(0, x). The operation is <see cref="Operations.Relu"/>.</summary>
public sealed class Relu : Layer
{
    internal override Activation AsActivation => Activation.Relu;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.Relu();
}
