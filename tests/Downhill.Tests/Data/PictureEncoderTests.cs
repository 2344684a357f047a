using Downhill.Data;

namespace Downhill.Tests.Data;

public class PictureEncoderTests
{
    static readonly byte[] Pixels = [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 7))];

    [Theory]
    [InlineData(0), InlineData(1), InlineData(63), InlineData(64), InlineData(65), InlineData(128), InlineData(300)]
    public void Every_length_and_place_gives_the_number_of_the_definition(int length)
    {
        float[] features = new float[length];

        PixelScale.Apply(Pixels.AsSpan(0, length), features, 0.0127f, -0.424f);

        Assert.Equal(Pixels.Take(length).Select(pixel => pixel * 0.0127f + -0.424f), features);
    }

    [Fact]
    public void Each_channel_is_standardised_by_the_training_pictures()
    {
        // Two channels of two pixels; the third picture is not for training.
        Tensor pictures = Tensor.From<byte>([0, 10, 7, 7, 20, 30, 7, 7, 255, 0, 8, 6], [3, 2, 1, 2]);
        PictureEncoder encoder = PictureEncoder.Fit(pictures, Scaling.Standard, [0, 1], ["a", "b"]);
        float[] features = new float[4];

        encoder.Encode([0, 30, 7, 8], features);

        // 0, 10, 20, 30: mean 15, deviation sqrt 125; 7 alone: constant, so only shifted. Float32 rounds to 1e-7.
        Assert.Equal(-15 / Math.Sqrt(125), features[0], 1e-6);
        Assert.Equal(15 / Math.Sqrt(125), features[1], 1e-6);
        Assert.Equal([0, 1], features[2..]);
    }

    [Theory]
    [InlineData(Scaling.ZeroToOne, 0.01, 1), InlineData(Scaling.None, 0, 255)]
    public void Other_scales_are_fixed(Scaling scaling, double black, double white)
    {
        Tensor pictures = Tensor.From<byte>([3, 5], [2, 1, 1, 1]);
        float[] features = new float[2];

        PictureEncoder encoder = PictureEncoder.Fit(pictures, scaling, [0, 1], ["a", "b"]);
        encoder.Encode([0], features);
        encoder.Encode([255], features.AsSpan(1));

        Assert.Equal(black, features[0], 1e-7);
        Assert.Equal(white, features[1], 1e-6);
    }

    [Fact]
    public void Sizes_and_scales_must_fit()
    {
        Assert.Equal("PictureEncoder: the sizes must be at least 1, but they are 1, 0 and 1.",
            Assert.Throws<ArgumentException>(() => new PictureEncoder(1, 0, 1, [], [])).Message);
        Assert.Equal("PictureEncoder: each channel needs one scale, but there are 3 channels and 1 scales.",
            Assert.Throws<ArgumentException>(() => new PictureEncoder(3, 1, 1, [NumberScale.Identity], [])).Message);
    }
}
