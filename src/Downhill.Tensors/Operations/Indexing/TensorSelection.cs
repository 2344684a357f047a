using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Some axes of a tensor and an index tensor for each: together the indices name one place after
/// another.</summary>
/// <remarks>As in NumPy: the indices broadcast, and their shape takes the place of the axes where these are neighbours,
/// else it comes first.</remarks>
internal readonly ref struct TensorSelection(Tensor x, Shape axes, params Tensor[] indices)
{
    /// <summary>Whether the one index speaks of the joined axes and lies in them, as the places of a mask do.</summary>
    internal bool IsJoined { get; init; }

    /// <summary>The elements at the places.</summary>
    internal Tensor Select() => new IndexSelect(First).Apply(Joined(Ordered()), Places());

    /// <summary>Writes rows to the places: in the tensor's memory where its named axes are one there, else in a copy
    /// that is copied back.</summary>
    internal void Write(Tensor value)
    {
        Tensor ordered = Ordered(), rows = Joined(ordered).Contiguous(), places = Places();
        Shape part = new IndexSelect(First).Result(rows.Shape, places.Shape);
        Tensor source = Assignment.Fitted(value, part).Contiguous();
        Dispatch.Any(rows.DType, new Writer(RowLayout.Of(rows.Shape, First), places.View, source.View, rows.View));
        if (rows.Storage != x.Storage)
            Copy.Strided(rows.Reshape(ordered.Shape.Sizes).View, ordered.View);
        GC.KeepAlive((rows, places, source));
    }

    readonly struct Writer(RowLayout layout, View places, View source, View y) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged =>
            Rows.Put(layout, places.Read<long>(), source.Read<T>(), y.Write<T>());
    }

    /// <summary>Where the joined axis lies.</summary>
    int First => AreNeighbours ? axes[0] : 0;

    bool AreNeighbours => axes[^1] - axes[0] == axes.Rank - 1;

    /// <summary>The tensor with the named axes side by side.</summary>
    Tensor Ordered() => AreNeighbours ? x : x.Permute([.. Order()]);

    /// <summary>The tensor with the named axes made one.</summary>
    Tensor Joined(Tensor ordered) => axes.Rank == 1 ? ordered : ordered.Flatten(First, First + axes.Rank - 1);

    /// <summary>The named axes, then the others.</summary>
    IEnumerable<int> Order()
    {
        Shape named = axes;
        return [.. named, .. Enumerable.Range(0, x.Rank).Where(axis => !named.Contains(axis))];
    }

    /// <summary>One number for each place along the joined axis.</summary>
    Tensor Places()
    {
        if (IsJoined)
            return indices[0];
        Shape shape = indices[0].Shape;
        foreach (Tensor index in indices)
            shape = Broadcast.Shapes("Index", shape, index.Shape);
        Tensor[] full = new Tensor[indices.Length];
        for (int i = 0; i < full.Length; i++)
            full[i] = indices[i].Expand(shape.Sizes);
        int[] sizes = new int[axes.Rank];
        for (int i = 0; i < sizes.Length; i++)
            sizes[i] = x.Shape[axes[i]];
        return new JoinIndices(axes, new(sizes)).Apply(full);
    }
}
