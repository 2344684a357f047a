namespace Downhill.Layers;

/// <summary>Gaussian error linear unit as a layer: y = x · Φ(x). The operation is
/// <see cref="Operations.Gelu"/>.</summary>
/// <param name="approximate">Whether Φ is approximated by tanh, as in GPT-2. Default false.</param>
public sealed class Gelu(bool approximate = false) : Layer
{
    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.Gelu(approximate);
}
