namespace Downhill.Operations;

/// <summary>Turns <c>x[...]</c> into operations: views for places and ranges, then one selection for all index
/// tensors.</summary>
internal readonly ref struct Indexer
{
    readonly List<(int FromEnd, Tensor Index)> _tensors = [];

    internal Indexer(Tensor x, ReadOnlySpan<TensorIndex> entries)
    {
        int axis = FirstUnnamed(x.Shape, entries);
        View = x;
        // From the last entry to the first, so that axes which come or go do not move those still to do.
        for (int i = entries.Length - 1; i >= 0; i--)
        {
            axis -= entries[i].Kind == TensorIndexKind.Ellipsis ? x.Rank - Named(entries) : entries[i].Axes;
            View = Enter(View, axis, entries[i]);
        }
        _tensors.Reverse();
    }

    /// <summary>The view that places, ranges and new axes leave.</summary>
    internal Tensor View { get; }

    internal bool HasTensors => _tensors.Count > 0;

    /// <summary>The view after the index tensors, too.</summary>
    internal Tensor Result => HasTensors ? Selection().Select() : View;

    /// <summary>The view's axes that index tensors name, and one index for each.</summary>
    internal TensorSelection Selection()
    {
        if (_tensors is [{ Index.DType: DType.Bool } only])
            return Masked(View.Rank - only.FromEnd, only.Index);
        List<int> axes = [];
        List<Tensor> indices = [];
        foreach ((int fromEnd, Tensor index) in _tensors)
        {
            int axis = View.Rank - fromEnd;
            if (index.DType != DType.Bool)
            {
                axes.Add(axis);
                indices.Add(index);
                continue;
            }
            Tensor places = index.NonZero();
            for (int i = 0; i < index.Rank; i++)
            {
                axes.Add(axis + i);
                indices.Add(places.Select(1, i));
            }
        }
        return new(View, new([.. axes]), [.. indices]);
    }

    /// <summary>A mask alone: its places among its axes made one.</summary>
    TensorSelection Masked(int axis, Tensor mask) =>
        new(View, [.. Enumerable.Range(axis, mask.Rank)], mask.Flatten().NonZero().Flatten()) { IsJoined = true };

    Tensor Enter(Tensor view, int axis, in TensorIndex entry)
    {
        switch (entry.Kind)
        {
            case TensorIndexKind.NewAxis:
                return view.Unsqueeze(axis);
            case TensorIndexKind.Place:
                return view.Select(axis, Place(entry.Range.Start, view.Shape[axis]));
            case TensorIndexKind.Range:
                bool isWhole = entry.Step == 1 && entry.Range.Equals(Range.All);
                return isWhole ? view : view.Slice(axis, entry.Range, entry.Step);
            case TensorIndexKind.Tensor:
                RequireFit(view.Shape, axis, entry.Tensor!);
                _tensors.Add((view.Rank - axis, entry.Tensor!));
                return view;
            default:
                return view;
        }
    }

    /// <summary>Places from the end stay negative, so that a message shows what was asked for.</summary>
    static int Place(Index index, int size) =>
        !index.IsFromEnd ? index.Value : index.Value == 0 ? size : -index.Value;

    static void RequireFit(Shape shape, int axis, Tensor index)
    {
        if (index.DType != DType.Bool)
        {
            Indices.RequireInt64("Index", index.Type);
            return;
        }
        Shape covered = new(shape.Sizes.Slice(axis, index.Rank));
        if (index.Rank == 0 || covered != index.Shape)
            throw new ShapeMismatchException(
                $"Index: a mask must have the shape of the axes it stands for, but the mask is {index.Shape} and the " +
                $"axes are {covered}.",
                covered, index.Shape) { Operation = "Index" };
    }

    /// <summary>The first axis behind all entries.</summary>
    static int FirstUnnamed(Shape shape, ReadOnlySpan<TensorIndex> entries)
    {
        int named = Named(entries), ellipses = 0;
        foreach (ref readonly TensorIndex entry in entries)
            ellipses += entry.Kind == TensorIndexKind.Ellipsis ? 1 : 0;
        if (ellipses > 1)
            throw new ShapeMismatchException($"Index: there is at most one ellipsis, but {ellipses} were given.", shape)
            { Operation = "Index" };
        if (named > shape.Rank)
            throw new ShapeMismatchException(
                $"Index: an index names at most as many axes as the tensor has, but {shape} has {shape.Rank} and " +
                $"{named} were named.",
                shape) { Operation = "Index" };
        return ellipses == 1 ? shape.Rank : named;
    }

    static int Named(ReadOnlySpan<TensorIndex> entries)
    {
        int named = 0;
        foreach (ref readonly TensorIndex entry in entries)
            named += entry.Axes;
        return named;
    }
}
