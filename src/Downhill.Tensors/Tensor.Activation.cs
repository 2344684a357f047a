using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <inheritdoc cref="Operations.Relu"/>
    public Tensor Relu() => Unary<Relu>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.LeakyRelu"/>
    /// <param name="slope">The slope below 0. Default 0.01.</param>
    public Tensor LeakyRelu(double slope = 0.01) => new Unary<LeakyRelu>(new(slope)).Apply(this);
}
