using Downhill.Initializers;

namespace Downhill.Layers;

/// <summary>Normalizes each row of the input, which is its last axis or several: y = (x − mean) / √(variance + epsilon)
/// · Weight + Bias.</summary>
/// <remarks>Input (..., row), output alike; floating dtypes. The operation is
/// <see cref="Operations.LayerNormalization"/>. Source: Ba, Kiros, Hinton, "Layer Normalization", arXiv:1607.06450,
/// 2016.</remarks>
public sealed class LayerNorm : Layer
{
    /// <summary>Scale, of the shape of a row; starts at 1.</summary>
    public Parameter Weight { get; }

    /// <summary>Offset, of the shape of a row; starts at 0.</summary>
    public Parameter Bias { get; }

    /// <summary>Makes a layer for rows of the given sizes.</summary>
    /// <param name="row">Sizes of the last axis, or of the last axes, that are normalized together.</param>
    /// <exception cref="TensorException">No size was given, or one is less than 1.</exception>
    public LayerNorm(params ReadOnlySpan<int> row)
    {
        Require.AtLeast(1, row.Length, nameof(LayerNorm), "the number of a row's axes");
        foreach (int size in row)
            Require.AtLeast(1, size, nameof(LayerNorm), "a row's size");
        Weight = Initialize.Ones.Parameter(new(row));
        Bias = Initialize.Zeros.Parameter(new(row));
    }

    /// <summary>Added to the variance, so that a constant row gives the offset and not NaN. Default 0.00001.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x)
    {
        if (!x.Shape.Sizes.EndsWith(Weight.Shape.Sizes))
            throw new ShapeMismatchException(
                $"LayerNorm: the input's last axes must be those of the layer's row, but the input is {x.Shape} and " +
                $"the row {Weight.Shape}.",
                x.Shape, Weight.Shape) { Operation = nameof(LayerNorm) };
        return x.LayerNorm(Weight, Bias, Weight.Rank, Epsilon);
    }

    /// <inheritdoc/>
    public override string ToString() => $"LayerNorm{Weight.Shape}";
}
