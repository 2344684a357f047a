using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// Correlation of packed planes with a filter. A unit of work is a band of rows of one image and group, or some of its
/// result channels where there are few bands.
/// </summary>
internal unsafe struct DirectWork<TLanes, T> : IWork where TLanes : struct, ILanes<TLanes> where T : unmanaged
{
    internal Planes Planes;

    internal DirectFace<T>* Faces;
    internal int FaceCount;

    /// <summary>Images of Groups · Channels planes each.</summary>
    internal T* Source;
    internal int Images, Groups, Channels, SourcePixels;

    /// <summary>Images of Groups · ResultChannels planes each, with at most ResultRows rows to each face.</summary>
    internal T* Target;
    internal int ResultChannels, ResultRows, Bands, OutputParts;

    /// <summary>What the results are at least: zero, or minus infinity.</summary>
    internal T Floor;

    internal readonly int Units => Images * Groups * Bands * OutputParts;

    public readonly void Run(int part, int parts)
    {
        Share units = Share.Of(Units, 1, part, parts);
        // The last vector of places may reach behind the last plane.
        using ScratchLease<T> packed = Scratch.Rent<T>((long)Channels * Planes.ChannelSize + TLanes.Bytes / sizeof(T));
        for (int unit = units.Start; unit < units.End; unit++)
        {
            int output = unit % OutputParts, band = unit / OutputParts % Bands, place = unit / (OutputParts * Bands);
            int first = band * Planes.ResultRows, rows = Math.Min(Planes.ResultRows, ResultRows - first);
            if (output == 0 || unit == units.Start)
                Pack(place, first, rows, packed.Pointer);
            for (int face = 0; face < FaceCount; face++)
                Convolve(Faces[face], place, first, output, packed.Pointer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void Pack(int place, int first, int rows, T* packed)
    {
        T* source = Source + (long)place * Channels * SourcePixels;
        for (int channel = 0; channel < Channels; channel++)
            Planes.Pack(source + (long)channel * SourcePixels, first, rows,
                packed + (long)channel * Planes.ChannelSize);
    }

    /// <summary>The places of a tile stay in the first cache while the weights of all blocks pass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void Convolve(in DirectFace<T> face, int place, int first, int output, T* packed)
    {
        int lanes = TLanes.Bytes / sizeof(T), rows = Math.Min(Planes.ResultRows, face.Rows - first);
        int group = place % Groups, places = (rows - 1) * Planes.Pitch + face.Columns;
        DirectFilter<T> filter = face.Filter;
        Share blocks = Share.Of(filter.Blocks, 1, output, OutputParts);
        DirectTiles tiles = DirectTiles.Of<TLanes, T>(filter.Rows);
        // Copies of whole vectors may read a little behind the results.
        T* results = stackalloc T[8 * 3 * 16 + 16];
        Strips strips = new(stackalloc Strip[3 * 16]);
        T floor = Floor;
        DirectTask task = new()
        {
            Offsets = filter.Offsets, Depth = filter.Depth, Floor = (byte*)&floor, Target = (byte*)results,
            TargetRow = 3 * TLanes.Bytes,
        };
        for (int start = 0; start < places; start += 3 * lanes)
        {
            int count = Math.Min(3 * lanes, places - start);
            strips.Find<T>(Planes.Pitch, face, first, first + rows, start, count);
            task.Source = (byte*)(packed + start);
            for (int block = blocks.Start; block < blocks.End; block++)
            {
                task.Weights = (byte*)filter.BlockWeights(group, block);
                task.Bias = (byte*)filter.BlockBias(group, block);
                tiles.Run((count + lanes - 1) / lanes, &task);
                Store(face, place, block, strips, results);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    readonly void Store(in DirectFace<T> face, int place, int block, in Strips strips, T* results)
    {
        int first = block * face.Filter.Rows, rows = Math.Min(face.Filter.Rows, ResultChannels - first);
        int lanes = TLanes.Bytes / sizeof(T), pixels = face.Map.Pixels;
        T* target = Target + ((long)place * ResultChannels + first) * pixels;
        for (int row = 0; row < rows; row++)
            strips.Copy(results + row * 3 * lanes, target + (long)row * pixels, face.Map.ColumnStep);
    }
}
