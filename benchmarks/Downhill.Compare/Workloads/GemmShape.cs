namespace Downhill.Compare.Workloads;

/// <summary>A matrix product C (m x n) = A (m x k) B (k x n), either operand perhaps stored transposed.</summary>
internal readonly record struct GemmShape(int M, int N, int K, bool TransposeA, bool TransposeB)
{
    internal static IReadOnlyList<int> Squares { get; } = [64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048];

    /// <summary>Linear layers as batch x inputs x outputs: an MLP on MNIST, the 1-512-1 network, square and wide
    /// layers.</summary>
    internal static IReadOnlyList<string> Layers { get; } =
        ["64x784x128", "64x128x10", "32x1x512", "32x512x1", "256x512x512", "128x3072x1024"];

    /// <summary>What a layer computes: Y = X W, Y = X Wᵀ, dW = Xᵀ dY, dWᵀ = dYᵀ X, dX = dY Wᵀ.</summary>
    internal static IReadOnlyList<string> Products { get; } = ["nn", "nt", "tn", "dw", "dx"];

    internal double Flops => 2.0 * M * N * K;

    /// <summary>Reads "gemm-256-t1" or "gemm-64x784x128-nt-t2" without the thread count at its end.</summary>
    internal static GemmShape Parse(string name)
    {
        string[] words = name.Split('-');
        int[] sizes = [.. words[1].Split('x').Select(int.Parse)];
        if (sizes.Length == 1)
            return new(sizes[0], sizes[0], sizes[0], false, false);
        (int batch, int inputs, int outputs) = (sizes[0], sizes[1], sizes[2]);
        return words[2] switch
        {
            "nn" => new(batch, outputs, inputs, false, false),
            "nt" => new(batch, outputs, inputs, false, true),
            "tn" => new(inputs, outputs, batch, true, false),
            "dw" => new(outputs, inputs, batch, true, false),
            "dx" => new(batch, inputs, outputs, false, true),
            _ => throw new ArgumentException($"No matrix product is called '{name}'."),
        };
    }
}
