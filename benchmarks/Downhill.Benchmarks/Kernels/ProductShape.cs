using Downhill.Benchmarks.Setup;

namespace Downhill.Benchmarks.Kernels;

/// <summary>A matrix product of (m, k) and (k, n), and why it is looked at.</summary>
/// <param name="Name">Such as "64x128x784, an MLP's first layer".</param>
/// <param name="M">Rows of the result.</param>
/// <param name="N">Columns of the result.</param>
/// <param name="K">Products summed for one element.</param>
public sealed record ProductShape(string Name, int M, int N, int K) : IUnits
{
    /// <summary>From the smallest to beyond the caches; each lies on another side of a choice in Gemm/Products.cs or
    /// Blocking.cs.</summary>
    public static IReadOnlyList<ProductShape> All { get; } =
    [
        new("10x2x2, a network of the lessons", 10, 2, 2),
        new("64x10x128, an MLP's last layer", 64, 10, 128),
        new("64x128x784, an MLP's first layer", 64, 128, 784),
        new("128x128x128, one thread", 128, 128, 128),
        new("512x512x512, second-level cache", 512, 512, 512),
        new("1536x1536x1536, memory", 1536, 1536, 1536),
    ];

    /// <inheritdoc/>
    public double Units => (double)M * N * K;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
