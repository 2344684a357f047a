namespace Downhill.Kernels;

/// <summary>Runs a range of elements.</summary>
internal static class Ranges
{
    /// <summary>Cuts lie at multiples of this: a multiple of every vector's lane count.</summary>
    internal const int Grain = 64;

    internal static void Run<TRange>(in TRange range, int length) where TRange : unmanaged, IRange
    {
        if (length > 0)
            range.Run(0, length);
    }
}
