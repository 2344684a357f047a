using System.Globalization;

namespace Downhill.Layers;

/// <summary>Leaky rectifier as a layer: x where x &gt; 0, slope · x elsewhere. The operation is
/// <see cref="Operations.LeakyRelu"/>.</summary>
/// <param name="slope">What negative numbers are multiplied by. Default 0.01.</param>
public sealed class LeakyRelu(double slope = 0.01) : Layer
{
    /// <summary>What negative numbers are multiplied by.</summary>
    public double Slope => slope;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.LeakyRelu(slope);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"LeakyRelu({slope})");
}
