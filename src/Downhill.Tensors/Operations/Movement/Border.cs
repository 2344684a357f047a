namespace Downhill.Operations;

/// <summary>The rules of borders, and which inner place each place of a border repeats.</summary>
internal static class Border
{
    /// <summary>The sides of every axis from those of the last ones.</summary>
    internal static (int[] Before, int[] After) Sides(Shape shape, ReadOnlySpan<(int Before, int After)> sides)
    {
        if (sides.Length > shape.Rank)
            throw new ShapeMismatchException(
                $"Pad: there are sides for at most every axis, but {shape} has {shape.Rank} axes and {sides.Length} " +
                "pairs were given.",
                shape) { Operation = "Pad" };
        int[] before = new int[shape.Rank], after = new int[shape.Rank];
        for (int i = 1; i <= sides.Length; i++)
        {
            (before[^i], after[^i]) = sides[^i];
            if (before[^i] < 0 || after[^i] < 0)
                throw new ShapeMismatchException(
                    $"Pad: a side has 0 or more places, but axis {shape.Rank - i} was given {before[^i]} and " +
                    $"{after[^i]}.", shape)
                { Operation = "Pad" };
        }
        return (before, after);
    }

    /// <summary>For each place of a padded axis the place inside that it shows.</summary>
    internal static Tensor Places(Shape shape, int axis, int before, int after, PadMode mode)
    {
        int size = shape.Sizes[axis], most = mode == PadMode.Reflect ? size - 1 : size == 0 ? 0 : int.MaxValue;
        if (Math.Max(before, after) > most)
            throw new ShapeMismatchException(
                $"Pad: a border repeats what is inside, so that {mode} adds at most {most} places to axis {axis} " +
                $"with size {size}, but {before} and {after} were given.", shape) { Operation = "Pad" };
        long[] places = new long[before + size + after];
        for (int i = 0; i < places.Length; i++)
            places[i] = mode == PadMode.Reflect ? Mirrored(i - before, size - 1) : Math.Clamp(i - before, 0, size - 1);
        return Tensor.From(places, [places.Length]);
    }

    static int Mirrored(int place, int last) => last - Math.Abs(last - Math.Abs(place));
}
