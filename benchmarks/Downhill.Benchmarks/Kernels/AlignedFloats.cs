using System.Runtime.InteropServices;

namespace Downhill.Benchmarks.Kernels;

/// <summary>Random numbers from -½ to ½ that stay in one place, aligned to a cache line.</summary>
internal sealed unsafe class AlignedFloats : IDisposable
{
    const int CacheLine = 64;

    internal AlignedFloats(int length)
    {
        Length = length;
        Pointer = (float*)NativeMemory.AlignedAlloc((nuint)length * sizeof(float), CacheLine);
        Random random = new(1);
        foreach (ref float number in Span)
            number = random.NextSingle() - 0.5f;
    }

    internal int Length { get; }

    internal float* Pointer { get; }

    internal Span<float> Span => new(Pointer, Length);

    public void Dispose() => NativeMemory.AlignedFree(Pointer);
}
