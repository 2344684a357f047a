namespace Downhill.Layers;

/// <summary>Logistic function as a layer: y = 1 / (1 + e⁻ˣ). The operation is
/// <see cref="Operations.Sigmoid"/>.</summary>
public sealed class Sigmoid : Layer
{
    internal override Activation AsActivation => Activation.Sigmoid;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.Sigmoid();
}
