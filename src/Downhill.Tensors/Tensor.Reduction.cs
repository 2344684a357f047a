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

    /// <summary>The highest element over the given axes, or over all; NaN where there is one. Equal elements share the gradient evenly.</summary>
    /// <param name="axes">Axes to reduce; none means all.</param>
    /// <param name="keepAxis">Whether the reduced axes stay with size 1. Default false.</param>
    /// <exception cref="ShapeMismatchException">An axis does not exist, is named twice, or is empty.</exception>
    public Tensor Max(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Max(Axes.Of(Shape, axes, "Max"), keepAxis).Apply(this);

    /// <summary>The lowest element over the given axes, or over all; NaN where there is one. Equal elements share the gradient evenly.</summary>
    /// <inheritdoc cref="Max"/>
    public Tensor Min(ReadOnlySpan<int> axes = default, bool keepAxis = false) =>
        new Min(Axes.Of(Shape, axes, "Min"), keepAxis).Apply(this);

    /// <summary>Where along an axis the highest element lies, as int64: the first of equal ones, or the first NaN.</summary>
    /// <param name="axis">The axis; null for the place in the whole tensor in row-major order. Default null.</param>
    /// <param name="keepAxis">Whether the axis stays with size 1. Default false.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist or is empty.</exception>
    public Tensor ArgMax(int? axis = null, bool keepAxis = false) => axis is { } along
        ? new ArgMax(Shape.Axis(along, "ArgMax"), keepAxis).Apply(this)
        : new ArgMax(0, false).Apply(Reshape(Length));

    /// <summary>Where along an axis the lowest element lies, as int64: the first of equal ones, or the first NaN.</summary>
    /// <inheritdoc cref="ArgMax"/>
    public Tensor ArgMin(int? axis = null, bool keepAxis = false) => axis is { } along
        ? new ArgMin(Shape.Axis(along, "ArgMin"), keepAxis).Apply(this)
        : new ArgMin(0, false).Apply(Reshape(Length));

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
        return new Sum(Axes.Of(Shape, axes[..count], "Sum"), true).Apply(this).Reshape(shape.Sizes);
    }
}
