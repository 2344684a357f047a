using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>True where both are true; of whole numbers, each bit that both have. Shapes broadcast. The operator
    /// &amp; says the same.</summary>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are neither bool nor whole numbers.</exception>
    public Tensor And(Tensor other) => Bitwise<And>.Shared.Apply(this, other);

    /// <summary>True where one or both are true; of whole numbers, each bit that one or both have. The operator | says
    /// the same.</summary>
    /// <inheritdoc cref="And" path="/exception"/>
    public Tensor Or(Tensor other) => Bitwise<Or>.Shared.Apply(this, other);

    /// <summary>True where exactly one is true; of whole numbers, each bit that exactly one has. The operator ^ says
    /// the same.</summary>
    /// <inheritdoc cref="And" path="/exception"/>
    public Tensor Xor(Tensor other) => Bitwise<Xor>.Shared.Apply(this, other);

    /// <summary>True where this is false; of whole numbers, every bit turned over. The operator ~ says the
    /// same.</summary>
    /// <exception cref="DTypeMismatchException">The dtype is float32 or float64.</exception>
    public Tensor Not() => Operations.Not.Shared.Apply(this);

    /// <inheritdoc cref="And"/>
    public static Tensor operator &(Tensor left, Tensor right) => left.And(right);

    /// <inheritdoc cref="Or"/>
    public static Tensor operator |(Tensor left, Tensor right) => left.Or(right);

    /// <inheritdoc cref="Xor"/>
    public static Tensor operator ^(Tensor left, Tensor right) => left.Xor(right);

    /// <inheritdoc cref="Not"/>
    public static Tensor operator ~(Tensor x) => x.Not();

    /// <summary>Bits moved to the left: x · 2^places; bits that leave are lost. Whole numbers.</summary>
    /// <exception cref="DTypeMismatchException">The dtype is not a whole number.</exception>
    /// <exception cref="TensorException">There are fewer bits than places.</exception>
    public static Tensor operator <<(Tensor x, int places) => new Shift(places).Apply(x);

    /// <summary>Bits moved to the right: x / 2^places rounded down; a negative number stays negative. Whole
    /// numbers.</summary>
    /// <inheritdoc cref="op_LeftShift" path="/exception"/>
    public static Tensor operator >>(Tensor x, int places) => new Shift(-places).Apply(x);

    /// <summary>Whether all elements along the given axes, or all of the tensor, are true. Over nothing it is
    /// true.</summary>
    /// <param name="axes">Axes to reduce; none means all.</param>
    /// <param name="keepAxis">Whether the reduced axes stay with size 1. Default false.</param>
    /// <exception cref="DTypeMismatchException">The tensor is not bool.</exception>
    /// <exception cref="ShapeMismatchException">An axis does not exist or is named twice.</exception>
    public Tensor All(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new All(Axes.Of(Shape, axes, "All"), keepAxis).Apply(this);

    /// <summary>Whether an element along the given axes, or anywhere, is true. Over nothing it is false.</summary>
    /// <inheritdoc cref="All"/>
    public Tensor Any(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Any(Axes.Of(Shape, axes, "Any"), keepAxis).Apply(this);
}
