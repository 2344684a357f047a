namespace Downhill.Tests.Kernels;

/// <summary>The array lengths that kernels are tried with.</summary>
public static class Lengths
{
    /// <summary>0 to 130 (every remainder of every vector width, one and two vectors deep) and around powers of
    /// two.</summary>
    public static IEnumerable<int> Swept =>
        Enumerable.Range(0, 131).Concat(new[] { 255, 256, 257, 511, 512, 513, 1023, 1024, 1025, 4095, 4097 });

    /// <summary>Long enough for two and more threads, with a ragged end.</summary>
    public const int Threaded = 100_003;
}
