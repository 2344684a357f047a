namespace Downhill.Kernels;

/// <summary>One axis of a copy: how many elements, and the steps from one to the next on either side.</summary>
internal readonly record struct CopyAxis(int Size, int FromStep, int ToStep)
{
    /// <summary>Sorts axes so that writing goes through memory in order, drops those of size 1, and joins neighbours
    /// along which both sides walk evenly. Returns how many are left, at the front.</summary>
    internal static int Simplify(Span<CopyAxis> axes)
    {
        Sort(axes);
        int count = 0;
        foreach (CopyAxis axis in axes)
        {
            if (axis.Size == 1)
                continue;
            if (count > 0 && axes[count - 1].Holds(axis))
                axes[count - 1] = axis with { Size = axes[count - 1].Size * axis.Size };
            else
                axes[count++] = axis;
        }
        return count;
    }

    /// <summary>By insertion: there are few, and they mostly come in order.</summary>
    static void Sort(Span<CopyAxis> axes)
    {
        for (int i = 1; i < axes.Length; i++)
            for (int j = i; j > 0 && Math.Abs(axes[j].ToStep) > Math.Abs(axes[j - 1].ToStep); j--)
                (axes[j], axes[j - 1]) = (axes[j - 1], axes[j]);
    }

    /// <summary>Whether a step along this axis is as far as all steps along an inner one.</summary>
    bool Holds(CopyAxis inner) => FromStep == inner.FromStep * inner.Size && ToStep == inner.ToStep * inner.Size;
}
