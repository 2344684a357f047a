using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Sum element by element; shapes broadcast.</summary>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are bool.</exception>
    public static Tensor operator +(Tensor left, Tensor right) => Binary<Add>.Shared.Apply(left, right);

    /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
    public static Tensor operator +(Tensor left, double right) => left + Scalar(right, left.DType);

    /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
    public static Tensor operator +(double left, Tensor right) => Scalar(left, right.DType) + right;

    /// <summary>Difference element by element; shapes broadcast.</summary>
    /// <inheritdoc cref="operator +(Tensor, Tensor)" path="/exception"/>
    public static Tensor operator -(Tensor left, Tensor right) => Binary<Subtract>.Shared.Apply(left, right);

    /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
    public static Tensor operator -(Tensor left, double right) => left - Scalar(right, left.DType);

    /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
    public static Tensor operator -(double left, Tensor right) => Scalar(left, right.DType) - right;

    /// <summary>Product element by element; shapes broadcast. The matrix product is <see cref="MatMul"/>.</summary>
    /// <inheritdoc cref="operator +(Tensor, Tensor)" path="/exception"/>
    public static Tensor operator *(Tensor left, Tensor right) => Binary<Multiply>.Shared.Apply(left, right);

    /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
    public static Tensor operator *(Tensor left, double right) => left * Scalar(right, left.DType);

    /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
    public static Tensor operator *(double left, Tensor right) => Scalar(left, right.DType) * right;

    /// <summary>Quotient element by element; shapes broadcast; floating dtypes.</summary>
    /// <inheritdoc cref="operator +(Tensor, Tensor)" path="/exception"/>
    public static Tensor operator /(Tensor left, Tensor right) => Binary<Divide>.Shared.Apply(left, right);

    /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
    public static Tensor operator /(Tensor left, double right) => left / Scalar(right, left.DType);

    /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
    public static Tensor operator /(double left, Tensor right) => Scalar(left, right.DType) / right;

    /// <summary>The opposite numbers.</summary>
    public static Tensor operator -(Tensor x) => Unary<Negate>.Shared.Apply(x);

    /// <inheritdoc cref="Operations.Minimum"/>
    /// <inheritdoc cref="operator +(Tensor, Tensor)" path="/exception"/>
    public Tensor Minimum(Tensor other) => Binary<Minimum>.Shared.Apply(this, other);

    /// <inheritdoc cref="Minimum(Tensor)"/>
    public Tensor Minimum(double other) => Minimum(Scalar(other, DType));

    /// <inheritdoc cref="Operations.Maximum"/>
    /// <inheritdoc cref="operator +(Tensor, Tensor)" path="/exception"/>
    public Tensor Maximum(Tensor other) => Binary<Maximum>.Shared.Apply(this, other);

    /// <inheritdoc cref="Maximum(Tensor)"/>
    public Tensor Maximum(double other) => Maximum(Scalar(other, DType));

    /// <inheritdoc cref="Operations.FloorDivide"/>
    /// <inheritdoc cref="operator +(Tensor, Tensor)" path="/exception"/>
    /// <exception cref="TensorException">A whole number was divided by 0.</exception>
    public Tensor FloorDivide(Tensor divisor) => Binary<FloorDivide>.Shared.Apply(this, divisor);

    /// <inheritdoc cref="FloorDivide(Tensor)"/>
    public Tensor FloorDivide(double divisor) => FloorDivide(Scalar(divisor, DType));

    /// <inheritdoc cref="Operations.Remainder"/>
    /// <inheritdoc cref="FloorDivide(Tensor)" path="/exception"/>
    public Tensor Remainder(Tensor divisor) => Binary<Remainder>.Shared.Apply(this, divisor);

    /// <inheritdoc cref="Remainder(Tensor)"/>
    public Tensor Remainder(double divisor) => Remainder(Scalar(divisor, DType));
}
