using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>The elements along an axis in order, and where they were.</summary>
    /// <remarks>Equal elements keep their order; NaN is above every number, as in PyTorch. Gradients go back to where
    /// the elements were.</remarks>
    /// <param name="axis">The axis; negative axes count from the last. Default the last.</param>
    /// <param name="descending">Whether the highest comes first. Default false.</param>
    /// <returns>The values, and int64 indices, both of this tensor's shape.</returns>
    /// <exception cref="ShapeMismatchException">The axis does not exist.</exception>
    /// <exception cref="DTypeMismatchException">The tensor is bool.</exception>
    public (Tensor Values, Tensor Indices) Sort(int axis = -1, bool descending = false) =>
        Pair(new Sort(Shape.Axis(axis, "Sort"), descending));

    /// <summary>Where the elements along an axis lie when they are put in order, as int64.</summary>
    /// <inheritdoc cref="Sort"/>
    /// <returns>Indices of this tensor's shape.</returns>
    public Tensor ArgSort(int axis = -1, bool descending = false) => Sort(axis, descending).Indices;

    /// <summary>The highest elements along an axis, the very highest first, and where they were; or the lowest
    /// ones.</summary>
    /// <param name="count">How many, at most the size of the axis.</param>
    /// <param name="axis">The axis; negative axes count from the last. Default the last.</param>
    /// <param name="largest">Whether the highest are taken, not the lowest. Default true.</param>
    /// <returns>The values, and int64 indices, both of this tensor's shape with <paramref name="count"/> as the axis's
    /// size.</returns>
    /// <exception cref="ShapeMismatchException">The axis does not exist, or has fewer elements than were asked
    /// for.</exception>
    /// <exception cref="DTypeMismatchException">The tensor is bool.</exception>
    public (Tensor Values, Tensor Indices) TopK(int count, int axis = -1, bool largest = true) =>
        Pair(new TopK(Shape.Axis(axis, "TopK"), count, largest));

    (Tensor Values, Tensor Indices) Pair(Operation operation)
    {
        Tensor[] pair = operation.ApplyAll(this);
        return (pair[0], pair[1]);
    }
}
