namespace Downhill.Data;

/// <summary>Pictures of one size with a class each, as they are stored: what every picture format gives.</summary>
/// <param name="Pixels">Uint8, shape (pictures, channels, height, width).</param>
/// <param name="Labels">Int64, shape (pictures): class indices.</param>
internal sealed record LabelledPictures(Tensor Pixels, Tensor Labels)
{
    internal LabelledPictures(Tensor pixels, ReadOnlySpan<long> labels)
        : this(pixels, Tensor.From(labels)) { }

    internal int Count => Labels.Length;

    /// <summary>Channels, height, width.</summary>
    internal Shape Sizes => new(Pixels.Shape.Sizes[1..]);
}
