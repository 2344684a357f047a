using System.Text.Json.Serialization;

namespace Downhill.Data;

/// <summary>Turns pictures of one size into features: each channel brought to a common scale by what was measured on
/// the training pictures.</summary>
public sealed class PictureEncoder : DataEncoder
{
    /// <summary>Channels of a picture.</summary>
    public int Channels { get; }

    /// <summary>Rows of a picture.</summary>
    public int Height { get; }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>One map a channel, from 0 to 255 to the features.</summary>
    public IReadOnlyList<NumberScale> Scales { get; }

    /// <summary>The names of the classes.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override DataTask Task => DataTask.Classification;

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> ClassNames => Classes;

    /// <inheritdoc/>
    [JsonIgnore]
    public override NumberScale TargetScale => NumberScale.Identity;

    /// <summary>(channels, height, width).</summary>
    [JsonIgnore]
    public override Shape RowShape => new(Channels, Height, Width);

    /// <summary>Makes an encoder from what was learnt.</summary>
    /// <param name="channels">Channels of a picture.</param>
    /// <param name="height">Rows of a picture.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="scales">One map a channel.</param>
    /// <param name="classes">The names of the classes.</param>
    /// <exception cref="ArgumentException">A size is below 1, or there is not one map a channel.</exception>
    [JsonConstructor]
    public PictureEncoder(int channels, int height, int width, IReadOnlyList<NumberScale> scales,
        IReadOnlyList<string> classes)
    {
        if (channels < 1 || height < 1 || width < 1 || (Int128)channels * height * width > int.MaxValue)
            throw new ArgumentException($"PictureEncoder: the sizes must be at least 1, but they are {channels}, " +
                $"{height} and {width}.");
        if (scales.Count != channels)
            throw new ArgumentException($"PictureEncoder: each channel needs one scale, but there are {channels} " +
                $"channels and {scales.Count} scales.");
        (Channels, Height, Width, Scales, Classes) = (channels, height, width, scales, classes);
    }

    /// <summary>Measures the scale on the training pictures.</summary>
    /// <param name="pictures">All pictures.</param>
    /// <param name="scaling"><see cref="Scaling.Standard"/>: mean 0 and deviation 1 over all pixels of a channel, as
    /// border pixels alone have none; <see cref="Scaling.ZeroToOne"/>: 0.01 + 0.99 x / 255, as an input of 0 would
    /// leave its weights where they are.
    /// </param>
    /// <param name="rows">The training pictures.</param>
    /// <param name="classes">The names of the classes.</param>
    internal static PictureEncoder Fit(
        Tensor pictures, Scaling scaling, ReadOnlySpan<int> rows, IReadOnlyList<string> classes)
    {
        (int channels, int height, int width) = (pictures.Shape[1], pictures.Shape[2], pictures.Shape[3]);
        NumberScale[] scales = new NumberScale[channels];
        for (int channel = 0; channel < channels; channel++)
            scales[channel] = scaling switch
            {
                Scaling.None => NumberScale.Identity,
                Scaling.ZeroToOne => new(-0.01 * 255 / 0.99, 255 / 0.99),
                _ => Standard(Count(pictures, rows, channel)),
            };
        return new(channels, height, width, scales, classes);
    }

    /// <summary>Writes the features of one picture, given channel by channel.</summary>
    internal void Encode(ReadOnlySpan<byte> pixels, Span<float> features)
    {
        int area = Height * Width;
        for (int channel = 0; channel < Channels; channel++)
        {
            NumberScale scale = Scales[channel];
            (float slope, float offset) = ((float)(1 / scale.Factor), (float)(-scale.Shift / scale.Factor));
            PixelScale.Apply(pixels.Slice(channel * area, area), features.Slice(channel * area, area), slope, offset);
        }
    }

    /// <inheritdoc/>
    public override Tensor ReadFeatures(string path)
    {
        Picture picture = Picture.Read(path);
        if ((picture.Width, picture.Height, picture.Channels) != (Width, Height, Channels))
            throw new DataFileException(path,
                $"picture '{path}': it must have {Width} x {Height} pixels of {Channels} channels, " +
                $"as in training, but it has {picture.Width} x {picture.Height} of {picture.Channels}.");
        byte[] pixels = new byte[picture.Pixels.Length];
        PictureFolder.CopyByChannel(picture, pixels);
        float[] features = new float[pixels.Length];
        Encode(pixels, features);
        return Tensor.From(features, new(1, Channels, Height, Width));
    }

    /// <summary>How often each value stands in a channel: exact, and quicker than adding squares of 47 million
    /// pixels.</summary>
    static long[] Count(Tensor pictures, ReadOnlySpan<int> rows, int channel)
    {
        long[] counts = new long[256];
        int area = pictures.Shape[2] * pictures.Shape[3], size = pictures.Shape[1] * area;
        ReadOnlySpan<byte> pixels = pictures.View.Read<byte>();
        foreach (int row in rows)
            foreach (byte value in pixels.Slice(row * size + channel * area, area))
                counts[value]++;
        return counts;
    }

    static NumberScale Standard(long[] counts)
    {
        double all = counts.Sum(), mean = 0, square = 0;
        for (int value = 0; value < counts.Length; value++)
            mean += value * (counts[value] / all);
        for (int value = 0; value < counts.Length; value++)
            square += (value - mean) * (value - mean) * (counts[value] / all);
        return new(mean, counts.Count(count => count > 0) > 1 ? Math.Sqrt(square) : 1);
    }
}
