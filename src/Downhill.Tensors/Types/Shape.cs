using System.Collections;
using System.Runtime.CompilerServices;

namespace Downhill;

/// <summary>The sizes of a tensor's axes, outermost first; rank 0 is a single number. Two shapes are equal when all
/// sizes are.</summary>
/// <remarks>Sizes are 0 or more, and their product is at most 2,147,483,647 elements. Written <c>[2, 3]</c> or
/// <c>new(2, 3)</c>.</remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IEquatable<Shape>, IReadOnlyList<int>
{
    readonly int[]? _sizes;

    /// <summary>A shape of the given sizes, outermost first.</summary>
    /// <exception cref="ShapeMismatchException">A size is negative, or the product of the sizes is over
    /// 2,147,483,647.</exception>
    public Shape(params ReadOnlySpan<int> sizes)
    {
        _sizes = sizes.IsEmpty ? null : sizes.ToArray();
        Check(sizes);
    }

    /// <summary>The shape of a matrix, without the detour over a span.</summary>
    internal Shape(int rows, int columns)
    {
        _sizes = [rows, columns];
        if (rows < 0 || columns < 0 || (long)rows * columns > int.MaxValue)
            Check(_sizes);
    }

    /// <summary>The shape that a collection expression such as <c>[2, 3]</c> makes.</summary>
    public static Shape Create(ReadOnlySpan<int> sizes) => new(sizes);

    /// <summary>Number of axes.</summary>
    public int Rank => _sizes?.Length ?? 0;

    /// <summary>Number of elements: the product of the sizes, 1 for rank 0.</summary>
    public int ElementCount
    {
        get
        {
            int length = 1;
            foreach (int size in Sizes)
                length *= size;
            return length;
        }
    }

    int IReadOnlyCollection<int>.Count => Rank;

    /// <summary>The sizes, outermost first.</summary>
    public ReadOnlySpan<int> Sizes => _sizes;

    /// <summary>Size of an axis; a negative axis counts from the last, as does <c>^1</c>.</summary>
    /// <exception cref="ShapeMismatchException">There is no such axis.</exception>
    public int this[int axis] => _sizes is { } sizes && (uint)axis < (uint)sizes.Length ? sizes[axis] : FromLast(axis);

    /// <inheritdoc cref="this[int]"/>
    public int this[Index axis] => this[axis.GetOffset(Rank)];

    // Apart, so that the usual case is small enough to be compiled into its callers.
    int FromLast(int axis) => Sizes[Axis(axis, "Shape")];

    /// <summary>The axis counted from the first, whatever its sign was.</summary>
    internal int Axis(int axis, string operation)
    {
        int rank = Rank;
        if ((uint)axis < (uint)rank)
            return axis;
        if (rank == 0)
            throw new ShapeMismatchException($"{operation}: a single number has no axes, but axis {axis} was given.", this)
            { Operation = operation };
        if (axis >= 0 || axis + rank < 0)
            throw new ShapeMismatchException(
                $"{operation}: an axis of {this} is at least {-rank} and at most {rank - 1}, but {axis} was given.", this);
        return axis + rank;
    }

    /// <summary>This shape with one axis given another size.</summary>
    internal Shape With(int axis, int size)
    {
        int[] sizes = [.. Sizes];
        sizes[axis] = size;
        return new(sizes);
    }

    /// <summary>This shape without one axis.</summary>
    internal Shape Without(int axis)
    {
        int[] sizes = new int[Rank - 1];
        for (int i = 0, j = 0; i < Rank; i++)
            if (i != axis)
                sizes[j++] = Sizes[i];
        return new(sizes);
    }

    /// <inheritdoc/>
    public bool Equals(Shape other) => ReferenceEquals(_sizes, other._sizes) || Sizes.SequenceEqual(other.Sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = new();
        foreach (int size in Sizes)
            hash.Add(size);
        return hash.ToHashCode();
    }

    /// <summary>Whether all sizes are equal.</summary>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Whether a size differs.</summary>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_sizes ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The sizes as people write them: <c>(2, 3)</c>, <c>(5)</c>, <c>()</c>.</summary>
    public override string ToString() => $"({string.Join(", ", this)})";

    static void Check(ReadOnlySpan<int> sizes)
    {
        long length = 1;
        foreach (int size in sizes)
        {
            if (size < 0)
                throw new ShapeMismatchException($"Shape: a size is 0 or more, but {size} was given.");
            length = length > int.MaxValue ? length : length * size;
            length = size == 0 ? 0 : length;
        }
        if (length > int.MaxValue)
            throw new ShapeMismatchException(
                $"Shape: a tensor has at most {int.MaxValue} elements, but ({string.Join(", ", sizes.ToArray())}) has more.");
    }
}
