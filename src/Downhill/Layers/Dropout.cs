using System.Globalization;

namespace Downhill.Layers;

/// <summary>In training, sets each element to 0 with a probability and multiplies the others by 1 / (1 − probability);
/// in use, returns its input. The operation is <see cref="Operations.Dropout"/>.</summary>
public sealed class Dropout : Layer
{
    readonly Generator? _generator;

    /// <summary>Makes a layer.</summary>
    /// <param name="probability">From 0 to 1. Default 0.5.</param>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <exception cref="TensorException">The probability is not from 0 to 1.</exception>
    public Dropout(double probability = 0.5, Generator? generator = null)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new TensorException(FormattableString.Invariant(
                $"Dropout: the probability must be from 0 to 1, but it is {probability}."))
            { Operation = nameof(Dropout) };
        (Probability, _generator) = (probability, generator);
    }

    /// <summary>How likely an element is dropped.</summary>
    public double Probability { get; }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => IsTraining ? x.Dropout(Probability, _generator) : x;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Dropout({Probability})");
}
