using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <inheritdoc cref="Operations.Relu"/>
    public Tensor Relu() => Unary<Relu>.Shared.Apply(this);
}
