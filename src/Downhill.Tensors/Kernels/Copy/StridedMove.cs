namespace Downhill.Kernels;

/// <summary>Reads elements along strides and writes them along other strides, over the same sizes.</summary>
internal static class StridedMove
{
    internal static void Run<T>(
        ReadOnlySpan<T> from, int fromAt, ReadOnlySpan<int> fromSteps, Span<T> to, int toAt, ReadOnlySpan<int> toSteps,
        ReadOnlySpan<int> sizes) where T : unmanaged
    {
        if (sizes.IsEmpty)
            to[toAt] = from[fromAt];
        else if (sizes.Length == 1)
            Row(from, fromAt, fromSteps[0], to, toAt, toSteps[0], sizes[0]);
        else
            for (int i = 0; i < sizes[0]; i++, fromAt += fromSteps[0], toAt += toSteps[0])
                Run(from, fromAt, fromSteps[1..], to, toAt, toSteps[1..], sizes[1..]);
    }

    static void Row<T>(ReadOnlySpan<T> from, int fromAt, int fromStep, Span<T> to, int toAt, int toStep, int length)
        where T : unmanaged
    {
        if (fromStep == 1 && toStep == 1)
            from.Slice(fromAt, length).CopyTo(to[toAt..]);
        else if (fromStep == 0 && toStep == 1)
            to.Slice(toAt, length).Fill(from[fromAt]);
        else
            for (int i = 0; i < length; i++)
                to[toAt + i * toStep] = from[fromAt + i * fromStep];
    }
}
