namespace Downhill.Kernels;

/// <summary>Work over the elements 0 to n - 1 that may be cut at multiples of <see cref="Ranges.Grain"/>.</summary>
internal interface IRange
{
    /// <summary>Does the elements start to start + count - 1; count is at least 1.</summary>
    void Run(nint start, nint count);
}
