namespace Downhill.Layers;

/// <summary>Batch normalization of rows (batch, channels) or sequences (batch, channels, length).</summary>
/// <param name="channels">Size of the second axis, at least 1.</param>
public sealed class BatchNorm1d(int channels) : BatchNorm(channels)
{
    private protected override void RequireShape(Shape shape)
    {
        if (shape.Rank is not (2 or 3))
            throw new ShapeMismatchException(
                "BatchNorm1d: the input must be (batch, channels) or (batch, channels, length), but it is " +
                $"{shape}.", shape)
            { Operation = nameof(BatchNorm1d) };
    }
}
