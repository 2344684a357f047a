using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Adds the chunks of partial sums, in order, and writes them in the order of the weights.</summary>
internal readonly unsafe struct SlopeTotals<T>(SlopeSums<T> sums, T* target) : IWork where T : unmanaged, INumber<T>
{
    public void Run(int part, int parts)
    {
        Share blocks = Share.Of(sums.Groups * sums.Blocks, 1, part, parts);
        for (int i = blocks.Start; i < blocks.End; i++)
        {
            int group = i / sums.Blocks, block = i % sums.Blocks;
            for (int chunk = 1; chunk < sums.Chunks; chunk++)
                Add(sums.Block(0, group, block), sums.Block(chunk, group, block));
            int channel = block * sums.Rows, rows = Math.Min(sums.Rows, sums.Channels - channel);
            for (int row = 0; row < rows; row++)
                Write(sums.Block(0, group, block) + 4 * row,
                    target + ((long)group * sums.Channels + channel + row) * sums.Depth);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Add(T* total, T* more)
    {
        long i = 0, count = sums.BlockSize;
        for (; i <= count - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.Load(total + i) + Vector512.Load(more + i)).Store(total + i);
        for (; i < count; i++)
            total[i] += more[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Write(T* source, T* row)
    {
        for (int k = 0; k < sums.Depth; k++)
            row[k] = source[(long)(k / 3) * sums.Rows * 4 + k % 3];
    }
}
