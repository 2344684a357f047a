using Downhill.Layers;

namespace Downhill.Models;

/// <summary>A small convolutional network for small pictures: two 3 x 3 convolutions of 32 and 64, max pooling,
/// dropout, 128 units, classes.</summary>
/// <remarks>Takes (rows, channels, height, width) with height and width of at least 6; gives (rows, classes), to be
/// followed by a softmax.
/// The layout is that of PyTorch's MNIST example.</remarks>
public sealed class ConvolutionalClassifier : Layer
{
    /// <summary>Makes the layers with fresh weights.</summary>
    /// <param name="picture">(channels, height, width) of the pictures.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="generator">Where weights and dropout's draws come from. Default <see
    /// cref="Generator.Default"/>.</param>
    /// <exception cref="ShapeMismatchException">The pictures have another rank or are smaller than 6 x 6.</exception>
    public ConvolutionalClassifier(Shape picture, int classes, Generator? generator = null)
    {
        if (picture.Rank != 3 || picture[1] < 6 || picture[2] < 6)
            throw new ShapeMismatchException(
                $"ConvolutionalClassifier: pictures must be (channels, height, width) of at least 6 x 6, but they are {picture}.", picture);
        // Two convolutions without padding take 4 pixels off, pooling halves.
        int features = 64 * ((picture[1] - 4) / 2) * ((picture[2] - 4) / 2);
        Layers =
        [
            new Conv2d(picture[0], 32, 3, generator: generator), new Relu(),
            new Conv2d(32, 64, 3, generator: generator), new Relu(),
            new MaxPool2d(2), new Dropout(0.25, generator), new Flatten(),
            new Linear(features, 128, generator: generator), new Relu(), new Dropout(0.5, generator),
            new Linear(128, classes, generator: generator),
        ];
    }

    /// <summary>The layers in the order they run.</summary>
    public Sequential Layers { get; }

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => Layers.Forward(x);
}
