using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Sum over the given axes, or over all.</summary>
    /// <param name="axes">Axes to sum over; none means all.</param>
    /// <param name="keepAxis">Whether the summed axes stay with size 1. Default false.</param>
    /// <exception cref="ShapeMismatchException">An axis does not exist or is named twice.</exception>
    public Tensor Sum(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Sum(Axes.Of(Shape, axes, "Sum"), keepAxis).Apply(this);

    /// <summary>Mean over the given axes, or over all; NaN over nothing.</summary>
    /// <inheritdoc cref="Sum"/>
    /// <exception cref="DTypeMismatchException">The tensor is not float32 or float64.</exception>
    public Tensor Mean(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Mean(Axes.Of(Shape, axes, "Mean"), keepAxis).Apply(this);

    /// <summary>The highest element over the given axes, or over all; NaN where there is one. Equal elements share the
    /// gradient evenly.</summary>
    /// <param name="axes">Axes to reduce; none means all.</param>
    /// <param name="keepAxis">Whether the reduced axes stay with size 1. Default false.</param>
    /// <exception cref="ShapeMismatchException">An axis does not exist, is named twice, or is empty.</exception>
    public Tensor Max(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Max(Axes.Of(Shape, axes, "Max"), keepAxis).Apply(this);

    /// <summary>The lowest element over the given axes, or over all; NaN where there is one. Equal elements share the
    /// gradient evenly.</summary>
    /// <inheritdoc cref="Max(ReadOnlySpan{int}, bool)"/>
    public Tensor Min(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Min(Axes.Of(Shape, axes, "Min"), keepAxis).Apply(this);

    /// <summary>The highest elements along one axis and their places, as int64; the first of equal ones, or the first
    /// NaN, which gets the gradient.</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="keepAxis">Whether it stays with size 1. Default false.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist or is empty.</exception>
    public (Tensor Values, Tensor Indices) Max(int axis, bool keepAxis = false) =>
        At(ArgMax(axis, keepAxis: true), axis, keepAxis);

    /// <summary>The lowest elements along one axis and their places, as int64; the first of equal ones, or the first
    /// NaN, which gets the gradient.</summary>
    /// <inheritdoc cref="Max(int, bool)"/>
    public (Tensor Values, Tensor Indices) Min(int axis, bool keepAxis = false) =>
        At(ArgMin(axis, keepAxis: true), axis, keepAxis);

    (Tensor Values, Tensor Indices) At(Tensor places, int axis, bool keepAxis)
    {
        Tensor values = Gather(axis, places);
        return keepAxis ? (values, places) : (values.Squeeze(axis), places.Squeeze(axis));
    }

    /// <summary>Where along an axis the highest element lies, as int64: the first of equal ones, or the first
    /// NaN.</summary>
    /// <param name="axis">The axis; null for the place in the whole tensor in row-major order. Default null.</param>
    /// <param name="keepAxis">Whether the axis stays with size 1. Default false.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist or is empty.</exception>
    public Tensor ArgMax(int? axis = null, bool keepAxis = false) => axis is { } along
        ? new ArgMax(Shape.Axis(along, "ArgMax"), keepAxis).Apply(this)
        : new ArgMax(0, false).Apply(Reshape(Length));

    /// <summary>Where along an axis the lowest element lies, as int64: the first of equal ones, or the first
    /// NaN.</summary>
    /// <inheritdoc cref="ArgMax"/>
    public Tensor ArgMin(int? axis = null, bool keepAxis = false) => axis is { } along
        ? new ArgMin(Shape.Axis(along, "ArgMin"), keepAxis).Apply(this)
        : new ArgMin(0, false).Apply(Reshape(Length));

    /// <summary>Product over the given axes, or over all; 1 over nothing. The gradient is right where there are
    /// zeros.</summary>
    /// <inheritdoc cref="Sum"/>
    public Tensor Product(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Product(Axes.Of(Shape, axes, "Product"), keepAxis).Apply(this);

    /// <summary>Variance over the given axes, or over all: Σ (x − mean)² / (n − correction).</summary>
    /// <remarks>NaN where n is not above the correction.</remarks>
    /// <param name="axes">Axes to reduce; none means all.</param>
    /// <param name="keepAxis">Whether the reduced axes stay with size 1. Default false.</param>
    /// <param name="correction">1 for the variance of what the numbers are a sample of, 0 for their own. Default
    /// 1.</param>
    /// <exception cref="ShapeMismatchException">An axis does not exist or is named twice.</exception>
    /// <exception cref="DTypeMismatchException">The tensor is not float32 or float64.</exception>
    public Tensor Variance(ReadOnlySpan<int> axes = default, bool keepAxis = false, int correction = 1) =>
        new Variance(Axes.Of(Shape, axes, "Variance"), keepAxis, correction).Apply(this);

    /// <summary>Standard deviation over the given axes, or over all: √(Σ (x − mean)² / (n − correction)).</summary>
    /// <remarks>NaN where n is not above the correction. Where all numbers are equal, the gradient is 0.</remarks>
    /// <inheritdoc cref="Variance"/>
    public Tensor StandardDeviation(ReadOnlySpan<int> axes = default, bool keepAxis = false, int correction = 1) =>
        new StandardDeviation(Axes.Of(Shape, axes, "StandardDeviation"), keepAxis, correction).Apply(this);

    /// <summary>Logarithm of the sum of exponentials over the given axes, or over all: ln Σ eˣ. Nothing overflows; −∞
    /// over nothing.</summary>
    /// <inheritdoc cref="Mean"/>
    public Tensor LogSumExp(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new LogSumExp(Axes.Of(Shape, axes, "LogSumExp"), keepAxis).Apply(this);

    /// <summary>Length of the vector over the given axes, or over all: (Σ |x|^order)^(1/order).</summary>
    /// <remarks>Where the length is 0 the gradient is 0, as in PyTorch; at an infinite order equal elements share it
    /// evenly.</remarks>
    /// <param name="order">2 for the Euclidean length, 1 for the sum of absolute values, ∞ or −∞ for the largest or
    /// smallest absolute value, 0 for the count of what is not 0, or any other number. Default 2.</param>
    /// <param name="axes">Axes to reduce; none means all.</param>
    /// <param name="keepAxis">Whether the reduced axes stay with size 1. Default false.</param>
    /// <exception cref="ShapeMismatchException">An axis does not exist, is named twice, or is empty where the order is
    /// infinite or negative.</exception>
    /// <exception cref="DTypeMismatchException">The tensor is not float32 or float64.</exception>
    public Tensor Norm(double order = 2, ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Norm(Axes.Of(Shape, axes, "Norm"), keepAxis, order).Apply(this);

    /// <summary>How many elements over the given axes, or of all, are true, or not 0; int64.</summary>
    /// <inheritdoc cref="Sum"/>
    public Tensor Count(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Count(Axes.Of(Shape, axes, "Count"), keepAxis).Apply(this);

    /// <summary>Sums of all elements up to each along an axis: yᵢ = x₀ + … + xᵢ. Every dtype but bool; whole numbers
    /// wrap around.</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist.</exception>
    /// <exception cref="DTypeMismatchException">The tensor is bool.</exception>
    public Tensor CumulativeSum(int axis) => new CumulativeSum(Shape.Axis(axis, "CumulativeSum"), false).Apply(this);

    /// <summary>Products of all elements up to each along an axis: yᵢ = x₀ · … · xᵢ. The gradient is right where there
    /// are zeros.</summary>
    /// <inheritdoc cref="CumulativeSum"/>
    public Tensor CumulativeProduct(int axis) =>
        new CumulativeProduct(Shape.Axis(axis, "CumulativeProduct"), false).Apply(this);

    /// <summary>Sums what broadcasting repeated, back to the given shape: the way back of a broadcast.</summary>
    internal Tensor SumTo(Shape shape)
    {
        if (shape == Shape)
            return this;
        int added = Rank - shape.Rank, count = 0;
        Span<int> axes = stackalloc int[Rank];
        for (int axis = 0; axis < Rank; axis++)
            if (axis < added || shape.Sizes[axis - added] != Shape.Sizes[axis])
                axes[count++] = axis;
        Tensor sum = new Sum(Axes.Of(Shape, axes[..count], "Sum"), count > added).Apply(this);
        return sum.Rank == shape.Rank ? sum : sum.Reshape(shape.Sizes);
    }
}
