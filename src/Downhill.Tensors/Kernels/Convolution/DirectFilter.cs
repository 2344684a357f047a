namespace Downhill.Kernels;

/// <summary>
/// The weights of a direct convolution as its tiles read them: for each block of Rows channels, each input channel and
/// each tap the weights side by side, with zeros for the channels that the last block has to spare.
/// </summary>
internal unsafe struct DirectFilter<T> where T : unmanaged
{
    internal int Groups, Channels, Rows, Depth;

    /// <summary>One for each input channel and tap: the way, in bytes, to what it reads.</summary>
    internal int* Offsets;

    internal T* Weights, Bias;

    internal readonly int Blocks => (Channels + Rows - 1) / Rows;

    internal readonly long WeightCount => (long)Groups * Blocks * Rows * Depth;

    internal readonly long BiasCount => (long)Groups * Blocks * Rows;

    internal readonly T* BlockWeights(int group, int block) => Weights + ((long)group * Blocks + block) * Rows * Depth;

    internal readonly T* BlockBias(int group, int block) => Bias + ((long)group * Blocks + block) * Rows;

    /// <summary>Spreads one number a channel over the blocks; null gives zeros.</summary>
    internal readonly void PackBias(T* bias)
    {
        new Span<T>(Bias, (int)BiasCount).Clear();
        if (bias != null)
            for (int group = 0; group < Groups; group++)
                new ReadOnlySpan<T>(bias + (long)group * Channels, Channels).CopyTo(new(BlockBias(group, 0), Channels));
    }
}
