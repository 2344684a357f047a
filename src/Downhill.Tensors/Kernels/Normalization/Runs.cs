using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// Count stretches of Length neighbouring elements, each beginning Stride elements after the one before.
/// </summary>
internal readonly record struct Runs(int Count, int Length, long Stride)
{
    internal long Elements => (long)Count * Length;
}

/// <summary>The sizes of x in a normalisation by channel: (batch, channels, positions).</summary>
internal readonly record struct ChannelShape(int Batch, int Channels, int Positions)
{
    /// <summary>Where one channel lies in memory.</summary>
    internal Runs Runs => new(Batch, Positions, (long)Channels * Positions);

    internal long Elements => (long)Batch * Channels * Positions;

    /// <summary>Whether neighbouring channels are neighbours in memory and fill a vector.</summary>
    internal bool Lanewise<T>() => Positions == 1 && Batch > 0 && Channels >= Vector512<T>.Count;

    internal int Parts => Math.Min(Share.Parts(Elements, Ranges.LeastPerPart), Math.Max(Channels, 1));
}
