namespace Downhill;

/// <summary>A set of axes as an attribute of an operation: counted from the first, ascending, equal when all are
/// equal.</summary>
public readonly struct Axes : IEquatable<Axes>
{
    static readonly int[][] s_all = [.. Enumerable.Range(0, 7).Select(rank => Enumerable.Range(0, rank).ToArray())];

    readonly int[]? _values;

    Axes(int[] values) => _values = values;

    /// <summary>The axes, ascending.</summary>
    public ReadOnlySpan<int> Values => _values;

    /// <summary>Whether the axis is in the set.</summary>
    public bool Contains(int axis) => Values.Contains(axis);

    /// <summary>The axes that a caller named, checked against a shape; none named means all.</summary>
    /// <exception cref="ShapeMismatchException">An axis does not exist or is named twice.</exception>
    internal static Axes Of(Shape shape, ReadOnlySpan<int> axes, string operation)
    {
        if (axes.IsEmpty)
            return All(shape.Rank);
        int[] values = new int[axes.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = shape.Axis(axes[i], operation);
        if (values.Length > 1)
            Array.Sort(values);
        for (int i = 1; i < values.Length; i++)
            if (values[i] == values[i - 1])
                throw new ShapeMismatchException(
                    $"{operation}: each axis is named once, but axis {values[i]} of {shape} was named twice.", shape);
        return new(values);
    }

    /// <summary>Every axis of a rank; those of common ranks are made once, for most reductions are over all.</summary>
    internal static Axes All(int rank) =>
        rank < s_all.Length ? new(s_all[rank]) : new([.. Enumerable.Range(0, rank)]);

    /// <summary>The shape that is left when these axes are reduced: size 1 where kept, gone where not.</summary>
    internal Shape Reduce(Shape shape, bool keepAxis)
    {
        Span<int> sizes = stackalloc int[shape.Rank];
        int rank = 0;
        for (int axis = 0; axis < shape.Rank; axis++)
            if (!Contains(axis))
                sizes[rank++] = shape.Sizes[axis];
            else if (keepAxis)
                sizes[rank++] = 1;
        return new(sizes[..rank]);
    }

    /// <summary>How many elements of a shape become one when these axes are reduced.</summary>
    internal int Count(Shape shape)
    {
        int count = 1;
        foreach (int axis in Values)
            count *= shape.Sizes[axis];
        return count;
    }

    /// <inheritdoc/>
    public bool Equals(Axes other) => Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Axes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = new();
        foreach (int axis in Values)
            hash.Add(axis);
        return hash.ToHashCode();
    }

    /// <summary>Whether the sets are equal.</summary>
    public static bool operator ==(Axes left, Axes right) => left.Equals(right);

    /// <summary>Whether the sets differ.</summary>
    public static bool operator !=(Axes left, Axes right) => !left.Equals(right);

    /// <summary>The axes as a list: <c>[0, 2]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", _values ?? [])}]";
}
