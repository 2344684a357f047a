using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Whether each element is greater than the other's; bool.</summary>
    public Tensor Greater(Tensor other) => Compare<Greater>.Shared.Apply(this, other);

    /// <inheritdoc cref="Greater(Tensor)"/>
    public Tensor Greater(double other) => Greater(Scalar(other, DType));
}
