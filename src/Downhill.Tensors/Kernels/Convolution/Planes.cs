using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>
/// A band of rows of several channels, packed so that every tap of the kernel reads neighbouring results from
/// neighbouring memory: a plane for each channel and pair of phases, the rows of a plane one after another. Results are
/// counted along such rows too, so that vectors need not stop at the end of a row; what they compute for the places
/// between two rows of results is thrown away.
/// </summary>
internal readonly record struct Planes
{
    internal Planes(Lattice rows, Lattice columns, int resultColumns, int resultRows, int images = 1)
    {
        (Rows, Columns, ResultColumns, ResultRows) = (rows, columns, resultColumns, resultRows);
        int width = resultColumns + columns.Reach;
        Shared = columns.SharedZeros(width);
        Pitch = width - Shared;
        PlaneSize = (resultRows + rows.Reach) * Pitch + Shared;
        Images = images;
    }

    internal Lattice Rows { get; }

    internal Lattice Columns { get; }

    internal int ResultColumns { get; }

    /// <summary>Rows of results in a whole band.</summary>
    internal int ResultRows { get; }

    /// <summary>From one row to the next.</summary>
    internal int Pitch { get; }

    internal int PlaneSize { get; }

    /// <summary>How many images follow each other in each plane, so that small images fill vectors together.</summary>
    internal int Images { get; }

    int Shared { get; }

    internal int ChannelSize => Rows.Phases * Columns.Phases * Images * PlaneSize;

    /// <summary>The place, in its channel, that a tap reads for the first result.</summary>
    internal int Tap(int rowPhase, int rowShift, int columnPhase, int columnShift) =>
        (rowPhase * Columns.Phases + columnPhase) * Images * PlaneSize + rowShift * Pitch + columnShift;

    /// <summary>The number of places from the first result of so many rows to the last.</summary>
    internal int Places(int rows) => (rows - 1) * Pitch + ResultColumns;

    /// <summary>
    /// Packs the rows of one image's channel that the results from row <paramref name="first"/> on see; target is the
    /// channel's first plane, at the image's place.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void Pack<T>(T* channel, int first, int results, T* target) where T : unmanaged
    {
        for (int rowPhase = 0; rowPhase < Rows.Phases; rowPhase++)
            for (int columnPhase = 0; columnPhase < Columns.Phases; columnPhase++, target += Images * PlaneSize)
                PackPlane(channel, rowPhase, columnPhase, first, results + Rows.Reach, target);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    unsafe void PackPlane<T>(T* channel, int rowPhase, int columnPhase, int first, int count, T* target)
        where T : unmanaged
    {
        T* end = target + PlaneSize;
        int left = Columns.Begin(columnPhase, Pitch), right = Math.Max(left, Columns.End(columnPhase, Pitch));
        for (int i = 0; i < count; i++, target += Pitch)
        {
            int row = Rows.Origin + rowPhase + (first + i) * Rows.Stride;
            if ((uint)row >= (uint)Rows.Size)
            {
                Moves.Clear(target, Pitch);
                continue;
            }
            Moves.Clear(target, left);
            T* source = channel + (long)row * Columns.Size + Columns.Origin + columnPhase + left * Columns.Stride;
            if (Columns.Stride == 1)
                Moves.Copy(source, target + left, right - left);
            else
                Moves.Gather(source, Columns.Stride, target + left, right - left);
            Moves.Clear(target + right, Pitch - right);
        }
        Moves.Clear(target, (int)(end - target));
    }

    /// <summary>
    /// Packs rows of results themselves (their slopes) at the same places, with zeros wherever there is no result.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void PackResults<T>(T* plane, int first, int rows, T* target) where T : unmanaged
    {
        T* end = target + PlaneSize;
        plane += (long)first * ResultColumns;
        for (int row = 0; row < rows; row++, plane += ResultColumns, target += Pitch)
        {
            Moves.Copy(plane, target, ResultColumns);
            Moves.Clear(target + ResultColumns, Pitch - ResultColumns);
        }
        Moves.Clear(target, (int)(end - target));
    }
}
