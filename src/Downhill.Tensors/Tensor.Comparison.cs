using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Whether each element equals the other's; bool. False where either is NaN.</summary>
    /// <remarks>A word and not the operator ==, which asks of two tensors whether they are the same object.</remarks>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or the dtype cannot hold the number.</exception>
    public Tensor Equal(Tensor other) => Compare<Equal>.Shared.Apply(this, other);

    /// <inheritdoc cref="Equal(Tensor)"/>
    public Tensor Equal(double other) => Equal(Scalar(other, DType));

    /// <summary>Whether each element differs from the other's; bool. True where either is NaN.</summary>
    /// <inheritdoc cref="Equal(Tensor)"/>
    public Tensor NotEqual(Tensor other) => Compare<NotEqual>.Shared.Apply(this, other);

    /// <inheritdoc cref="NotEqual(Tensor)"/>
    public Tensor NotEqual(double other) => NotEqual(Scalar(other, DType));

    /// <summary>Whether each element is greater than the other's; bool. The operator &gt; says the same.</summary>
    /// <inheritdoc cref="Equal(Tensor)" path="/exception"/>
    public Tensor Greater(Tensor other) => Compare<Greater>.Shared.Apply(this, other);

    /// <inheritdoc cref="Greater(Tensor)"/>
    public Tensor Greater(double other) => Greater(Scalar(other, DType));

    /// <summary>Whether each element is at least the other's; bool. The operator &gt;= says the same.</summary>
    /// <inheritdoc cref="Equal(Tensor)" path="/exception"/>
    public Tensor GreaterOrEqual(Tensor other) => Compare<GreaterOrEqual>.Shared.Apply(this, other);

    /// <inheritdoc cref="GreaterOrEqual(Tensor)"/>
    public Tensor GreaterOrEqual(double other) => GreaterOrEqual(Scalar(other, DType));

    /// <summary>Whether each element is less than the other's; bool. The operator &lt; says the same.</summary>
    /// <inheritdoc cref="Equal(Tensor)" path="/exception"/>
    public Tensor Less(Tensor other) => Compare<Less>.Shared.Apply(this, other);

    /// <inheritdoc cref="Less(Tensor)"/>
    public Tensor Less(double other) => Less(Scalar(other, DType));

    /// <summary>Whether each element is at most the other's; bool. The operator &lt;= says the same.</summary>
    /// <inheritdoc cref="Equal(Tensor)" path="/exception"/>
    public Tensor LessOrEqual(Tensor other) => Compare<LessOrEqual>.Shared.Apply(this, other);

    /// <inheritdoc cref="LessOrEqual(Tensor)"/>
    public Tensor LessOrEqual(double other) => LessOrEqual(Scalar(other, DType));

    /// <inheritdoc cref="Greater(Tensor)"/>
    public static Tensor operator >(Tensor left, Tensor right) => left.Greater(right);

    /// <inheritdoc cref="Greater(Tensor)"/>
    public static Tensor operator >(Tensor left, double right) => left.Greater(right);

    /// <inheritdoc cref="Greater(Tensor)"/>
    public static Tensor operator >(double left, Tensor right) => right.Less(left);

    /// <inheritdoc cref="Less(Tensor)"/>
    public static Tensor operator <(Tensor left, Tensor right) => left.Less(right);

    /// <inheritdoc cref="Less(Tensor)"/>
    public static Tensor operator <(Tensor left, double right) => left.Less(right);

    /// <inheritdoc cref="Less(Tensor)"/>
    public static Tensor operator <(double left, Tensor right) => right.Greater(left);

    /// <inheritdoc cref="GreaterOrEqual(Tensor)"/>
    public static Tensor operator >=(Tensor left, Tensor right) => left.GreaterOrEqual(right);

    /// <inheritdoc cref="GreaterOrEqual(Tensor)"/>
    public static Tensor operator >=(Tensor left, double right) => left.GreaterOrEqual(right);

    /// <inheritdoc cref="GreaterOrEqual(Tensor)"/>
    public static Tensor operator >=(double left, Tensor right) => right.LessOrEqual(left);

    /// <inheritdoc cref="LessOrEqual(Tensor)"/>
    public static Tensor operator <=(Tensor left, Tensor right) => left.LessOrEqual(right);

    /// <inheritdoc cref="LessOrEqual(Tensor)"/>
    public static Tensor operator <=(Tensor left, double right) => left.LessOrEqual(right);

    /// <inheritdoc cref="LessOrEqual(Tensor)"/>
    public static Tensor operator <=(double left, Tensor right) => right.GreaterOrEqual(left);

    /// <inheritdoc cref="Operations.IsNaN"/>
    /// <returns>Bool of this tensor's shape.</returns>
    /// <exception cref="DTypeMismatchException">The tensor is bool.</exception>
    public Tensor IsNaN() => Question<IsNaN>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.IsFinite"/>
    /// <inheritdoc cref="IsNaN"/>
    public Tensor IsFinite() => Question<IsFinite>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.IsInfinite"/>
    /// <inheritdoc cref="IsNaN"/>
    public Tensor IsInfinite() => Question<IsInfinite>.Shared.Apply(this);
}
