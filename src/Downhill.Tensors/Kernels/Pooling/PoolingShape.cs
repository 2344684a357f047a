namespace Downhill.Kernels;

/// <summary>
/// The sizes of one pooling over planes (one for each image and channel) of height x width. Who makes one has checked
/// it.
/// </summary>
internal readonly record struct PoolingShape(int Planes, int Height, int Width, int KernelHeight, int KernelWidth,
    int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth, int DilationHeight, int DilationWidth)
{
    internal int OutputHeight =>
        ConvolutionShape.OutputSize(Height, KernelHeight, StrideHeight, PaddingHeight, DilationHeight);

    internal int OutputWidth =>
        ConvolutionShape.OutputSize(Width, KernelWidth, StrideWidth, PaddingWidth, DilationWidth);

    internal int Pixels => Height * Width;

    internal int Positions => OutputHeight * OutputWidth;

    /// <summary>Two by two pixels become one, and rows are long enough for vectors of eight outputs.</summary>
    internal bool Halves => this is
    {
        KernelHeight: 2, KernelWidth: 2, StrideHeight: 2, StrideWidth: 2, PaddingHeight: 0, PaddingWidth: 0,
        DilationHeight: 1, DilationWidth: 1, OutputWidth: >= 8
    };

    /// <summary>The rows that an output row sees, without the padding.</summary>
    internal Window Rows(int outputRow) =>
        Window.Of(outputRow * StrideHeight - PaddingHeight, KernelHeight, DilationHeight, Height);

    /// <summary>The columns that an output column sees, without the padding.</summary>
    internal Window Columns(int outputColumn) =>
        Window.Of(outputColumn * StrideWidth - PaddingWidth, KernelWidth, DilationWidth, Width);

    // Half of what a plain loop over elements needs: a maximum and its place cost more than a sum, and what comes before
    // a pooling is large and lies in the caches of all threads.
    const int LeastPerPart = Ranges.LeastPerPart / 2;

    /// <summary>How many threads pay off.</summary>
    internal int Parts =>
        Share.Parts((long)Planes * (Pixels + (long)Positions * KernelHeight * KernelWidth), LeastPerPart);
}

/// <summary>What a kernel sees along one axis: Start, Start + Step, ... below End.</summary>
internal readonly record struct Window(int Start, int End, int Step)
{
    internal int Length => End <= Start ? 0 : (End - Start + Step - 1) / Step;

    internal static Window Of(int start, int kernel, int dilation, int size)
    {
        int end = Math.Min(start + dilation * (kernel - 1) + 1, size);
        int outside = start < 0 ? (-start + dilation - 1) / dilation * dilation : 0;
        return new(start + outside, end, dilation);
    }
}
