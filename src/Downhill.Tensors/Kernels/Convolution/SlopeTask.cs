namespace Downhill.Kernels;

/// <summary>The task of one <see cref="SlopeTile"/>. Strides count bytes.</summary>
internal unsafe struct SlopeTask
{
    /// <summary>dy of the first channel, and the way to the next one's.</summary>
    internal byte* Slopes;
    internal nint SlopeRow;

    /// <summary>What three taps read at the first place.</summary>
    internal byte* Tap0, Tap1, Tap2;

    /// <summary>The length of an image's places, a whole number of vectors, and the way to the next image's.</summary>
    internal nint Bytes, ImageStep;

    internal int Images;

    /// <summary>Four numbers for each channel.</summary>
    internal byte* Target;
}
