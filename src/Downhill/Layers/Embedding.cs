using Downhill.Initializers;

namespace Downhill.Layers;

/// <summary>A table of learned rows: replaces each number by the row of that number.</summary>
/// <remarks>Input (...) of int64 numbers from 0 to count − 1, output (..., width).</remarks>
public sealed class Embedding : Layer
{
    /// <summary>Shape (count, width); drawn from N(0, 1), as in PyTorch.</summary>
    public Parameter Weight { get; }

    /// <summary>Makes a freshly drawn table.</summary>
    /// <param name="count">How many rows there are, at least 1.</param>
    /// <param name="width">Length of a row, at least 1.</param>
    /// <param name="generator">Where the weights come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="TensorException">A number is less than 1.</exception>
    public Embedding(int count, int width, Generator? generator = null)
    {
        Require.AtLeast(1, count, nameof(Embedding), nameof(count));
        Require.AtLeast(1, width, nameof(Embedding), nameof(width));
        Weight = Initialize.Normal().Parameter([count, width], generator);
    }

    /// <inheritdoc/>
    /// <exception cref="TensorException">A number is not from 0 to count − 1.</exception>
    protected override Tensor Run(Tensor x) => Weight.IndexSelect(0, x);

    /// <inheritdoc/>
    public override string ToString() => $"Embedding({Weight.Shape[0]}, {Weight.Shape[1]})";
}
