using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Some axes of a tensor and an index tensor for each: together the indices name one place after another.</summary>
/// <remarks>As in NumPy: the indices broadcast, and their shape takes the place of the axes where these are neighbours, else it comes first.</remarks>
internal readonly ref struct TensorSelection(Tensor x, Shape axes, Tensor[] indices)
{
    /// <summary>The elements at the places.</summary>
    internal Tensor Select() => new IndexSelect(First).Apply(Joined(), Places());

    /// <summary>Writes rows to the places: in the tensor's memory where its named axes are one there, else in a copy that is copied back.</summary>
    internal void Write(Tensor value)
    {
        IndexSelect selection = new(First);
        Tensor ordered = axes.Rank == 1 ? x : x.Permute([.. Order()]);
        Tensor rows = Joined().Contiguous(), places = Places();
        Tensor source = Assignment.Fitted(value, selection.Result(rows.Shape, places.Shape)).Contiguous();
        Dispatch.Any(rows.DType, new Writer(RowLayout.Of(rows.Shape, First), places.View, source.View, rows.View));
        if (rows.Storage != x.Storage)
            Copy.Move(rows.Reshape(ordered.Shape.Sizes).View, ordered.View);
        GC.KeepAlive(source);
    }

    readonly struct Writer(RowLayout layout, View places, View source, View y) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged => Rows.Put(layout, places.Read<long>(), source.Read<T>(), y.Write<T>());
    }

    /// <summary>Where the joined axis lies.</summary>
    int First => AreNeighbours ? axes[0] : 0;

    bool AreNeighbours => axes[^1] - axes[0] == axes.Rank - 1;

    /// <summary>The tensor with the named axes made one.</summary>
    Tensor Joined()
    {
        if (axes.Rank == 1)
            return x;
        int[] order = [.. Order()];
        return x.Permute(order).Flatten(First, First + axes.Rank - 1);
    }

    IEnumerable<int> Order()
    {
        (Shape named, int first) = (axes, First);
        int[] others = [.. Enumerable.Range(0, x.Rank).Where(axis => !named.Contains(axis))];
        return [.. others[..first], .. named, .. others[first..]];
    }

    /// <summary>One number for each place along the joined axis.</summary>
    Tensor Places()
    {
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
