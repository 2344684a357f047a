using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Normalizes each channel by its own mean and variance over the batch, as batch normalization does in
    /// training: y = (x − mean) / √(variance + epsilon) · scale + offset.</summary>
    /// <param name="scale">Shape (channels), or null for ones.</param>
    /// <param name="offset">Shape (channels), or null for zeros; only beside a scale.</param>
    /// <param name="epsilon">Added to the variance. Default 0.00001.</param>
    /// <returns>As this tensor, which is (batch, channels, ...).</returns>
    /// <exception cref="ShapeMismatchException">This tensor has fewer than two axes, or scale and offset are not
    /// (channels).</exception>
    public Tensor BatchNorm(Tensor? scale = null, Tensor? offset = null, double epsilon = 1e-5) =>
        new BatchNormalization(epsilon).Apply(Parts("BatchNorm", [this], scale, offset));

    /// <summary>Normalizes each channel by a given mean and variance, as batch normalization does in use.</summary>
    /// <param name="mean">Shape (channels).</param>
    /// <param name="variance">Shape (channels).</param>
    /// <param name="scale">Shape (channels), or null for ones.</param>
    /// <param name="offset">Shape (channels), or null for zeros; only beside a scale.</param>
    /// <param name="epsilon">Added to the variance. Default 0.00001.</param>
    /// <returns>As this tensor, which is (batch, channels, ...).</returns>
    /// <exception cref="ShapeMismatchException">This tensor has fewer than two axes, or one of the others is not
    /// (channels).</exception>
    public Tensor BatchNormBy(
        Tensor mean, Tensor variance, Tensor? scale = null, Tensor? offset = null, double epsilon = 1e-5) =>
        new FixedNormalization(epsilon).Apply(Parts("BatchNorm", [this, mean, variance], scale, offset));

    /// <summary>Normalizes each row, which is the last axis or several: y = (x − mean) / √(variance + epsilon) · scale
    /// + offset.</summary>
    /// <param name="scale">Of the shape of a row, or null for ones.</param>
    /// <param name="offset">Of the shape of a row, or null for zeros; only beside a scale.</param>
    /// <param name="axes">How many of the last axes make a row. Default 1.</param>
    /// <param name="epsilon">Added to the variance. Default 0.00001.</param>
    /// <exception cref="ShapeMismatchException">This tensor has fewer axes than a row, or scale and offset have another
    /// shape than a row.</exception>
    public Tensor LayerNorm(Tensor? scale = null, Tensor? offset = null, int axes = 1, double epsilon = 1e-5)
    {
        if (axes < 1)
            throw new TensorException($"LayerNorm: a row has at least 1 axis, but {axes} were asked for.")
            { Operation = "LayerNorm" };
        return new LayerNormalization(axes, epsilon).Apply(Parts("LayerNorm", [this], scale, offset));
    }

    static Tensor[] Parts(string word, Tensor[] inputs, Tensor? scale, Tensor? offset)
    {
        if (scale is null && offset is not null)
            throw new TensorException($"{word}: an offset stands beside a scale, but only the offset was given. " +
                "Give ones as the scale.")
            { Operation = word };
        return scale is null ? inputs : offset is null ? [.. inputs, scale] : [.. inputs, scale, offset];
    }
}
