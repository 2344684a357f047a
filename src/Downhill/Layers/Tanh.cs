namespace Downhill.Layers;

/// <summary>Hyperbolic tangent as a layer: y = tanh x. The operation is <see cref="Operations.Tanh"/>.</summary>
public sealed class Tanh : Layer
{
    internal override Activation AsActivation => Activation.Tanh;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.Tanh();
}
