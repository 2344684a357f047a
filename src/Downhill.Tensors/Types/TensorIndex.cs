namespace Downhill;

/// <summary>One entry of <c>x[...]</c>: a place, a range, an index tensor, a mask, a new axis or an ellipsis.</summary>
/// <remarks>
/// <c>x[0]</c>, <c>x[^1]</c> and <c>x[-1]</c> pick a place, and the axis goes; <c>x[1..3]</c> and <c>x[..]</c> keep a
/// range; <c>x[indices]</c> picks places by an int64 tensor, whose shape takes the axis's place; <c>x[mask]</c> picks
/// the elements where a bool tensor holds, for as many axes as the mask has.
/// </remarks>
public readonly struct TensorIndex
{
    TensorIndex(TensorIndexKind kind, Range range = default, int step = 1, Tensor? tensor = null) =>
        (Kind, Range, Step, Tensor) = (kind, range, step, tensor);

    internal TensorIndexKind Kind { get; }

    /// <summary>The range, or the place as its start.</summary>
    internal Range Range { get; }

    internal int Step { get; }

    internal Tensor? Tensor { get; }

    /// <summary>A new axis of size 1.</summary>
    public static TensorIndex NewAxis => new(TensorIndexKind.NewAxis);

    /// <summary>As many whole axes as are left over; at most once.</summary>
    public static TensorIndex Ellipsis => new(TensorIndexKind.Ellipsis);

    /// <summary>Every <paramref name="step"/>-th element of a range; a negative step walks the range from its
    /// end.</summary>
    public static TensorIndex Stepped(Range range, int step) => new(TensorIndexKind.Range, range, step);

    /// <summary>A place; negative places count from the end.</summary>
    public static implicit operator TensorIndex(int index) =>
        index < 0 ? new Index(-index, fromEnd: true) : new Index(index);

    /// <summary>A place, such as <c>^1</c>.</summary>
    public static implicit operator TensorIndex(Index index) => new(TensorIndexKind.Place, index..);

    /// <summary>A range, such as <c>1..3</c>.</summary>
    public static implicit operator TensorIndex(Range range) => new(TensorIndexKind.Range, range);

    /// <summary>An int64 index tensor or a bool mask.</summary>
    public static implicit operator TensorIndex(Tensor tensor) => new(TensorIndexKind.Tensor, tensor: tensor);

    /// <summary>How many axes of the indexed tensor the entry speaks of.</summary>
    internal int Axes => Kind switch
    {
        TensorIndexKind.NewAxis or TensorIndexKind.Ellipsis => 0,
        TensorIndexKind.Tensor when Tensor!.DType == DType.Bool => Tensor.Rank,
        _ => 1,
    };
}

/// <summary>What an entry of an index is.</summary>
internal enum TensorIndexKind
{
    Place, Range, Tensor, NewAxis, Ellipsis,
}
