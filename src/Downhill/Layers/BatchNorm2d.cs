namespace Downhill.Layers;

/// <summary>Batch normalization of images (batch, channels, height, width).</summary>
/// <param name="channels">Channels of the images, at least 1.</param>
public sealed class BatchNorm2d(int channels) : BatchNorm(channels)
{
    private protected override void RequireShape(Shape shape)
    {
        if (shape.Rank != 4)
            throw new ShapeMismatchException(
                $"BatchNorm2d: the input must be (batch, channels, height, width), but it is {shape}.", shape)
            { Operation = nameof(BatchNorm2d) };
    }
}
