namespace Downhill.Kernels;

/// <summary>
/// B as the micro-kernels read it: panels two vectors wide, either columns of B where it lies or a packed copy. A last,
/// narrower panel is always a copy, filled up to whole vectors. Strides count bytes.
/// </summary>
internal unsafe struct Panels
{
    /// <summary>The first whole panel, the way to the next one, and within a panel to the next k.</summary>
    internal byte* Start;
    internal nint Stride, Step;

    /// <summary>The narrower panel; not read when the columns fill whole panels.</summary>
    internal byte* Last;
    internal nint LastStep;
}
