namespace Downhill.Operations;

/// <summary>The elements along an axis in order, and where they were, as int64. Every dtype but bool.</summary>
/// <remarks>Equal elements keep their order; NaN is above every number, as in PyTorch.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Descending">Whether the highest comes first.</param>
public sealed record Sort(int Axis, bool Descending) : Ordering(Axis)
{
    private protected override bool HighestFirst => Descending;

    private protected override int Kept(Shape shape) => shape.Sizes[Axis];
}

/// <summary>The highest or lowest elements along an axis, the first of them first, and where they were, as int64. Every
/// dtype but bool.</summary>
/// <remarks>Of equal elements the first one comes first; NaN is above every number, as in PyTorch.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Count">How many.</param>
/// <param name="Largest">Whether the highest are taken, not the lowest.</param>
public sealed record TopK(int Axis, int Count, bool Largest) : Ordering(Axis)
{
    private protected override bool HighestFirst => Largest;

    private protected override int Kept(Shape shape)
    {
        int size = shape.Sizes[Axis];
        if (Count < 0 || Count > size)
            throw new ShapeMismatchException(
                $"TopK: at least 0 and at most all elements can be taken, but axis {Axis} of {shape} has {size} " +
                $"and {Count} were asked for.", shape) { Operation = Name };
        return Count;
    }
}
