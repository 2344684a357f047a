using System.Runtime.InteropServices;

namespace Downhill.Compare.Workloads;

/// <summary>The three matrices of a product, 64-byte aligned and filled alike in every process.</summary>
internal sealed unsafe class GemmBuffers(GemmShape shape)
{
    const int CacheLine = 64, Checked = 7;

    readonly int _results = shape.M * shape.N;

    internal float* A { get; } = Fill(shape.M * shape.K, 1);

    internal float* B { get; } = Fill(shape.K * shape.N, 2);

    internal float* C { get; } = Fill(shape.M * shape.N, 3);

    /// <summary>Some of the results, from the first to the last.</summary>
    internal double[] Sample() =>
        [.. Enumerable.Range(0, Checked).Select(i => (double)C[(long)i * (_results - 1) / (Checked - 1)])];

    internal void Free()
    {
        NativeMemory.AlignedFree(A);
        NativeMemory.AlignedFree(B);
        NativeMemory.AlignedFree(C);
    }

    static float* Fill(int length, int seed)
    {
        float* data = (float*)NativeMemory.AlignedAlloc((nuint)length * sizeof(float), CacheLine);
        Random random = new(seed);
        for (int i = 0; i < length; i++)
            data[i] = random.NextSingle() - 0.5f;
        return data;
    }
}
