namespace Downhill.Kernels;

/// <summary>Copies elements from any steps to any steps over the same sizes. The target names no element twice and
/// shares none with the source.</summary>
internal static unsafe class StridedCopy
{
    /// <summary>Copies the elements that the axes reach from one origin to the other; the axes are reordered on the
    /// way.</summary>
    internal static void Run<T>(ReadOnlySpan<T> from, int fromOrigin, Span<T> to, int toOrigin, Span<CopyAxis> axes)
        where T : unmanaged
    {
        int count = CopyAxis.Simplify(axes);
        fixed (T* source = from, target = to)
            Run(source + fromOrigin, target + toOrigin, axes[..count]);
    }

    static void Run<T>(T* from, T* to, Span<CopyAxis> axes) where T : unmanaged
    {
        if (axes.IsEmpty)
            *to = *from;
        else if (axes.Length > CopyWalk.Most)
            for (int i = 0; i < axes[0].Size; i++)
                Run(from + (nint)i * axes[0].FromStep, to + (nint)i * axes[0].ToStep, axes[1..]);
        else if (TransposedAxis(axes) is int read and >= 0)
            Transposed(from, to, axes, read);
        else
            Rows(from, to, axes);
    }

    /// <summary>The axis along which the source lies in order, where the target does so along the last; −1 where there
    /// is none.</summary>
    static int TransposedAxis(ReadOnlySpan<CopyAxis> axes)
    {
        if (axes[^1] is { ToStep: 1, FromStep: not (-1 or 0 or 1) })
            for (int axis = 0; axis < axes.Length - 1; axis++)
                if (axes[axis].FromStep == 1)
                    return axis;
        return -1;
    }

    static void Transposed<T>(T* from, T* to, Span<CopyAxis> axes, int read) where T : unmanaged
    {
        CopyAxis along = axes[read];
        axes[(read + 1)..^1].CopyTo(axes[read..]);
        TileCopy<T> copy = new(from, to, along, axes[^1], new(axes[..^2]));
        Start(copy, copy.Pieces, Elements(axes[..^2]) * along.Size * axes[^1].Size);
    }

    static void Rows<T>(T* from, T* to, Span<CopyAxis> axes) where T : unmanaged
    {
        RowCopy<T> copy = new(from, to, axes[^1], new(axes[..^1]));
        Start(copy, copy.Pieces, Elements(axes));
    }

    static void Start<TWork>(in TWork work, int pieces, long elements) where TWork : unmanaged, IWork =>
        WorkPool.Run(work, Math.Min(pieces, Share.Parts(elements, Ranges.LeastPerPart)));

    static long Elements(ReadOnlySpan<CopyAxis> axes)
    {
        long elements = 1;
        foreach (CopyAxis axis in axes)
            elements *= axis.Size;
        return elements;
    }
}
