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
