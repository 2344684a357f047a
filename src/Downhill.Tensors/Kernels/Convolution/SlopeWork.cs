using System.Numerics;
using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// The gradient of the weights. A part is one chunk of the images for one group, or some of its channels; it sums in
/// order, and the number of chunks does not depend on the number of threads.
/// </summary>
internal unsafe struct SlopeWork<TLanes, T> : IWork
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, INumber<T>
{
    internal Planes Planes;
    internal SlopeSums<T> Sums;
    internal int* Offsets;
    internal T* Source, Slopes;
    internal int Images, Inputs, SourcePixels, ResultRows, Bands, OutputParts;

    internal readonly int Parts => Sums.Chunks * Sums.Groups * OutputParts;

    /// <summary>Bands of one image, or whole images in packs of <see cref="Planes.Images"/>.</summary>
    internal readonly int Units => (Images + Planes.Images - 1) / Planes.Images * Bands;

    static int Lanes => TLanes.Bytes / sizeof(T);

    /// <summary>
    /// From one channel's packed slopes to the next one's; the last image's vectors may reach behind its plane.
    /// </summary>
    readonly int SlopeRow => Planes.Images * Planes.PlaneSize + Lanes;

    public readonly void Run(int part, int parts)
    {
        int chunk = part / (Sums.Groups * OutputParts), group = part / OutputParts % Sums.Groups;
        Share blocks = Share.Of(Sums.Blocks, 1, part % OutputParts, OutputParts);
        Share units = Share.Of(Units, 1, chunk, Sums.Chunks);
        new Span<T>(Sums.Block(chunk, group, blocks.Start), checked((int)(blocks.Length * Sums.BlockSize))).Clear();

        long size = (long)Inputs * Planes.ChannelSize;
        using ScratchLease<T> x = Scratch.Rent<T>(size + Lanes);
        using ScratchLease<T> dy = Scratch.Rent<T>((long)Sums.Rows * SlopeRow);
        // The last vector reads a little further than what is packed, times zeros: there must be numbers.
        new Span<T>(x.Pointer, checked((int)size + Lanes)).Clear();
        for (int unit = units.Start; unit < units.End; unit++)
            Add(unit, chunk, group, blocks, x.Pointer, dy.Pointer);
    }

    readonly void Add(int unit, int chunk, int group, Share blocks, T* x, T* dy)
    {
        int image = unit / Bands * Planes.Images, images = Math.Min(Planes.Images, Images - image);
        int first = unit % Bands * Planes.ResultRows, rows = Math.Min(Planes.ResultRows, ResultRows - first);
        PackInputs(image, images, group, first, rows, x);
        for (int block = blocks.Start; block < blocks.End; block++)
        {
            PackSlopes(image, images, group, block, first, rows, dy);
            AddBlock(Sums.Block(chunk, group, block), rows, images, x, dy);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void PackInputs(int image, int images, int group, int first, int rows, T* x)
    {
        for (int i = 0; i < images; i++)
        {
            T* source = Source + ((long)(image + i) * Sums.Groups + group) * Inputs * SourcePixels;
            for (int input = 0; input < Inputs; input++)
                Planes.Pack(source + (long)input * SourcePixels, first, rows,
                    x + (long)input * Planes.ChannelSize + i * Planes.PlaneSize);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void PackSlopes(int image, int images, int group, int block, int first, int rows, T* dy)
    {
        int channel = block * Sums.Rows, channels = Math.Min(Sums.Rows, Sums.Channels - channel);
        int positions = ResultRows * Planes.ResultColumns, end = images * Planes.PlaneSize;
        for (int row = 0; row < channels; row++)
        {
            for (int i = 0; i < images; i++)
            {
                long plane = ((long)(image + i) * Sums.Groups + group) * Sums.Channels + channel + row;
                Planes.PackResults(Slopes + plane * positions, first, rows,
                    dy + (long)row * SlopeRow + i * Planes.PlaneSize);
            }
            Moves.Clear(dy + (long)row * SlopeRow + end, Lanes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void AddBlock(T* sums, int rows, int images, T* x, T* dy)
    {
        int vectors = (Planes.Places(rows) + Lanes - 1) / Lanes;
        SlopeTask task = new()
        {
            Slopes = (byte*)dy, SlopeRow = SlopeRow * sizeof(T), Images = images, Bytes = (nint)vectors * TLanes.Bytes,
            ImageStep = Planes.PlaneSize * (nint)sizeof(T), Target = (byte*)sums,
        };
        if (task.Bytes > task.ImageStep)
        {
            // Images so close that a vector would read into the next: one run of places through all of them.
            int places = Planes.PlaneSize * (images - 1) + Planes.Places(rows);
            (task.Images, task.Bytes) = (1, (nint)((places + Lanes - 1) / Lanes) * TLanes.Bytes);
        }
        byte* source = (byte*)x;
        for (int k = 0; k < Sums.Depth; k += 3, task.Target += Sums.Rows * 4 * sizeof(T))
        {
            // The table is filled up to whole triples; what its last places sum is idle.
            task.Tap0 = source + Offsets[k];
            task.Tap1 = source + Offsets[k + 1];
            task.Tap2 = source + Offsets[k + 2];
            switch (Sums.Rows)
            {
                case 1: SlopeTile.Run<TLanes, T, One>(&task); break;
                case 4: SlopeTile.Run<TLanes, T, Four>(&task); break;
                default: SlopeTile.Run<TLanes, T, Eight>(&task); break;
            }
        }
    }
}
