using System.Numerics;
using System.Runtime.CompilerServices;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// A product by way of its transpose: for few columns, when rows of A are neighbours in memory and fill the vectors.
/// </summary>
internal static unsafe class TransposedProduct<TLanes, T>
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, INumber<T>
{
    static int Lanes => TLanes.Bytes / sizeof(T);

    // What Transpose takes of each row at once.
    static int Chunk => 16 / sizeof(T);

    internal static void Multiply(in Matrix<T> a, in Matrix<T> b, in Matrix<T> c, in Ending<T> ending)
    {
        int length = (c.Rows + Chunk - 1) / Chunk * Chunk, rows = (c.Columns + Lanes - 1) / Lanes * Lanes;
        using ScratchLease<T> scratch = Scratch.Rent<T>(rows * (long)length);
        Matrix<T> product = new(scratch.Pointer, c.Columns, c.Rows, length, 1);
        Products<TLanes, T>.Multiply(b.Transposed, a.Transposed, product, default);
        Tile tile = new() { CRow = c.RowStride * (nint)sizeof(T) };
        for (int j = 0; j < c.Columns; j += Lanes)
        {
            tile.C = (byte*)c.At(0, j);
            tile.End(ending, j);
            tile.Ragged = Math.Min(Lanes, c.Columns - j) % Lanes;
            Store(&tile, (byte*)(scratch.Pointer + j * (long)length), length * sizeof(T), c.Rows);
        }
    }

    /// <summary>Up to one vector of columns of C from as many rows of the transposed product.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Store(Tile* tile, byte* product, nint stride, int rows)
    {
        byte* block = stackalloc byte[Chunk * TLanes.Bytes];
        TileStore<TLanes, One> c = new(tile);
        for (; rows > 0; rows -= Chunk, product += 16)
        {
            TLanes.Transpose(product, stride, block, TLanes.Bytes);
            for (int i = 0; i < Math.Min(Chunk, rows); i++)
                c.Row(TLanes.Load(block + i * TLanes.Bytes), default);
        }
    }
}
