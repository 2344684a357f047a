using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// The gradient of the weights for every stride, padding, dilation and number of groups: sums over places of dy times
/// what each tap sees there.
/// </summary>
internal static unsafe class Slopes<TLanes, T>
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, IFloatingPointIeee754<T>
{
    internal static void Run(in ConvolutionShape s, T* x, T* dy, T* dweight)
    {
        Axis rows = s.Rows, columns = s.Columns;
        (int band, int images) =
            ConvolutionSplit.SlopeBand<T>(rows.Input, columns.Input, rows.Output, columns.Output, s.Batch);
        SlopeWork<TLanes, T> work = new()
        {
            Planes = new(rows.Input, columns.Input, columns.Output, band, images),
            Source = x, Slopes = dy, Images = s.Batch, Inputs = s.GroupInputs, SourcePixels = s.Pixels,
            ResultRows = rows.Output, Bands = (rows.Output + band - 1) / band,
        };
        SlopeSums<T> sums = new()
        {
            Groups = s.Groups, Channels = s.GroupOutputs, Depth = s.Depth,
            Rows = DirectTiles.Rows<TLanes>(s.GroupOutputs),
        };
        (sums.Chunks, work.OutputParts) =
            ConvolutionSplit.Chunks<T>(work.Units, sums.Groups, sums.Blocks, sums.ChunkSize);

        using ScratchLease<int> offsets = Scratch.Rent<int>(sums.Triples * 3L);
        using ScratchLease<T> room = Scratch.Rent<T>(sums.Count);
        FindTaps(s, work.Planes, new(offsets.Pointer, sums.Triples * 3));
        work.Offsets = offsets.Pointer;
        sums.Data = room.Pointer;
        work.Sums = sums;
        ConvolutionSplit.Run(work, work.Parts, s.Multiplications);
        WorkPool.Run(new SlopeTotals<T>(sums, dweight), Share.Parts(sums.Count, Ranges.LeastPerPart));
    }

    /// <summary>For each input channel and element of the kernel, the way to what it sees.</summary>
    static void FindTaps(in ConvolutionShape s, in Planes planes, Span<int> offsets)
    {
        Axis rows = s.Rows, columns = s.Columns;
        offsets.Clear();
        for (int k = 0; k < s.Depth; k++)
        {
            int row = k % s.KernelArea / s.KernelWidth, column = k % s.KernelWidth;
            int tap = planes.Tap(rows.Phase(row), rows.Shift(row), columns.Phase(column), columns.Shift(column));
            offsets[k] = checked((k / s.KernelArea * planes.ChannelSize + tap) * sizeof(T));
        }
    }
}
