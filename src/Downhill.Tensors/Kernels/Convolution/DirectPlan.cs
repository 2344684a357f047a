using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>Prepares the filters of a direct convolution's faces and runs it.</summary>
internal static unsafe class DirectPlan<TLanes, T>
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, IFloatingPointIeee754<T>
{
    internal static void Run(DirectWork<TLanes, T> work, PackFilter<T> packing, ReadOnlySpan<Tap> taps, T* bias)
    {
        int rows = DirectTiles.Rows<TLanes>(work.ResultChannels);
        int filled = (work.ResultChannels + rows - 1) / rows * rows * work.Groups;
        using ScratchLease<int> table = Scratch.Rent<int>((long)packing.Inputs * taps.Length + taps.Length);
        using ScratchLease<T> weights = Scratch.Rent<T>((long)filled * (packing.Inputs * taps.Length + 1));
        DirectFilter<T> filter = new()
        {
            Groups = work.Groups, Channels = work.ResultChannels, Rows = rows, Bias = weights.Pointer,
            Weights = weights.Pointer + filled, Offsets = table.Pointer + taps.Length,
        };
        filter.PackBias(bias);

        packing.Elements = table.Pointer;
        for (int face = 0; face < work.FaceCount; face++)
        {
            packing.Taps = Fill(face, taps, packing, work.Planes.ChannelSize, filter.Offsets);
            filter.Depth = packing.Inputs * packing.Taps;
            packing.Filter = work.Faces[face].Filter = filter;
            WorkPool.Run(packing, Share.Parts(filter.WeightCount, Ranges.LeastPerPart));
            filter.Weights += filter.WeightCount;
            filter.Offsets += filter.Depth;
            packing.Elements += packing.Taps;
        }

        work.Bands = (work.ResultRows + work.Planes.ResultRows - 1) / work.Planes.ResultRows;
        work.OutputParts = ConvolutionSplit.OutputParts(work.Images * work.Groups * work.Bands, filter.Blocks);
        long results = (long)work.Images * work.Groups * work.ResultRows * work.Planes.ResultColumns * filter.Channels;
        long multiplications = results * (packing.Inputs * taps.Length + 1);
        WorkPool.Run(work, Share.Pieces(multiplications, ConvolutionSplit.LeastDirectWork));
    }

    /// <summary>The elements of a face and, for each input channel and element, the way to what it reads.</summary>
    static int Fill(int face, ReadOnlySpan<Tap> taps, in PackFilter<T> packing, int channelSize, int* offsets)
    {
        int count = 0;
        foreach (Tap tap in taps)
            if (tap.Face == face)
                packing.Elements[count++] = tap.Element;
        for (int input = 0; input < packing.Inputs; input++)
            foreach (Tap tap in taps)
                if (tap.Face == face)
                    *offsets++ = checked((input * channelSize + tap.Place) * sizeof(T));
        return count;
    }
}
