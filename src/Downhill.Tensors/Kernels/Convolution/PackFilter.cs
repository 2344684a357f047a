using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// Fills a filter's weights. The weight of a result channel for an input channel and tap stands at
/// group · GroupStride + result · ResultStride + input · InputStride + Elements[tap].
/// </summary>
internal unsafe struct PackFilter<T> : IWork where T : unmanaged
{
    internal DirectFilter<T> Filter;
    internal T* Weights;
    internal long GroupStride;
    internal int ResultStride, InputStride, Inputs, Taps;
    internal int* Elements;

    public readonly void Run(int part, int parts)
    {
        Share blocks = Share.Of(Filter.Groups * Filter.Blocks, 1, part, parts);
        for (int i = blocks.Start; i < blocks.End; i++)
        {
            int group = i / Filter.Blocks, block = i % Filter.Blocks;
            T* target = Filter.BlockWeights(group, block);
            for (int row = 0; row < Filter.Rows; row++)
                PackRow(group, block * Filter.Rows + row, target + row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void PackRow(int group, int result, T* target)
    {
        if (result >= Filter.Channels)
        {
            for (int k = 0; k < Filter.Depth; k++)
                target[(long)k * Filter.Rows] = default;
            return;
        }
        T* source = Weights + group * GroupStride + (long)result * ResultStride;
        for (int input = 0; input < Inputs; input++, source += InputStride)
            for (int tap = 0; tap < Taps; tap++, target += Filter.Rows)
                *target = source[Elements[tap]];
    }
}
