namespace Downhill.Kernels;

/// <summary>The task of one <see cref="DirectTile"/>. Strides and offsets count bytes.</summary>
internal unsafe struct DirectTask
{
    /// <summary>What the first result's tap at offset 0 reads.</summary>
    internal byte* Source;

    /// <summary>From there, for each input channel and tap, to what it reads.</summary>
    internal int* Offsets;

    internal int Depth;

    /// <summary>For each input channel and tap the weights of the tile's channels, side by side.</summary>
    internal byte* Weights;

    internal byte* Bias;

    /// <summary>The number that smaller results become.</summary>
    internal byte* Floor;

    internal byte* Target;

    /// <summary>From a channel's results to the next one's.</summary>
    internal nint TargetRow;
}
