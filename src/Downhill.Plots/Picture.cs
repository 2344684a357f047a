namespace Downhill.Plots;

/// <summary>A small picture: a digit, a photo, one neuron's weights.</summary>
public sealed class Picture
{
    // Weights: the same two hues as in heat maps, in tones that are seen on light and on dark paper.
    static readonly byte[] Positive = [0x2a, 0x78, 0xdc], Negative = [0xdb, 0x6e, 0x1e];

    readonly byte[] _pixels;
    readonly int _channels;

    Picture(byte[] pixels, int width, int height, int channels) =>
        (_pixels, Width, Height, _channels) = (pixels, width, height, channels);

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>A grey picture: black at one value, white at another, linear between them.</summary>
    /// <param name="values">Row by row from the top; NaN is black.</param>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="black">The value drawn black; null for the least finite value. Default null.</param>
    /// <param name="white">The value drawn white; null for the largest finite value. Default null.</param>
    /// <exception cref="ArgumentException">The number of values is not width times height.</exception>
    public static Picture Grey(ReadOnlySpan<float> values, int width, int height, float? black = null,
        float? white = null)
    {
        Check("Picture.Grey", values.Length, width, height, 1);
        (float low, float high) = Range(values);
        (low, high) = (black ?? low, white ?? high);
        byte[] pixels = new byte[values.Length];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = Shade(values[i], low, high);
        return new Picture(pixels, width, height, 1);
    }

    /// <summary>A grey picture from bytes: 0 is black, 255 white.</summary>
    /// <param name="pixels">Row by row from the top.</param>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <exception cref="ArgumentException">The number of bytes is not width times height.</exception>
    public static Picture Grey(ReadOnlySpan<byte> pixels, int width, int height)
    {
        Check("Picture.Grey", pixels.Length, width, height, 1);
        return new Picture(pixels.ToArray(), width, height, 1);
    }

    /// <summary>A colour picture from bytes: red, green and blue of each pixel in turn.</summary>
    /// <param name="pixels">Row by row from the top, three bytes a pixel.</param>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <exception cref="ArgumentException">The number of bytes is not three times width times height.</exception>
    public static Picture Rgb(ReadOnlySpan<byte> pixels, int width, int height)
    {
        Check("Picture.Rgb", pixels.Length, width, height, 3);
        return new Picture(pixels.ToArray(), width, height, 3);
    }

    /// <summary>A colour picture from a tensor's layout: all of red, then all of green, then all of blue.</summary>
    /// <param name="planes">Shape (3, height, width).</param>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="black">The value drawn darkest. Default 0.</param>
    /// <param name="white">The value drawn brightest. Default 1.</param>
    /// <exception cref="ArgumentException">The number of values is not three times width times height.</exception>
    public static Picture Rgb(ReadOnlySpan<float> planes, int width, int height, float black = 0, float white = 1)
    {
        Check("Picture.Rgb", planes.Length, width, height, 3);
        int area = width * height;
        byte[] pixels = new byte[3 * area];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = Shade(planes[i % 3 * area + i / 3], black, white);
        return new Picture(pixels, width, height, 3);
    }

    /// <summary>Weights: blue above zero, orange below, and the paper itself at zero.</summary>
    /// <param name="values">Row by row from the top; NaN is drawn as zero.</param>
    /// <param name="width">Width in pixels, at least 1.</param>
    /// <param name="height">Height in pixels, at least 1.</param>
    /// <param name="limit">The magnitude of full colour; null for the largest finite one. Default null.</param>
    /// <exception cref="ArgumentException">The number of values is not width times height.</exception>
    public static Picture Signed(ReadOnlySpan<float> values, int width, int height, float? limit = null)
    {
        Check("Picture.Signed", values.Length, width, height, 1);
        (float low, float high) = Range(values);
        float full = limit ?? Math.Max(Math.Abs(low), Math.Abs(high));
        byte[] pixels = new byte[4 * values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            (values[i] < 0 ? Negative : Positive).CopyTo(pixels, 4 * i);
            pixels[4 * i + 3] = Shade(Math.Abs(values[i]), 0, full);
        }

        return new Picture(pixels, width, height, 4);
    }

    /// <summary>The picture as the bytes of a PNG file.</summary>
    public byte[] ToPng() => PngWriter.Write(_pixels, Width, Height, _channels);

    /// <summary>Writes the picture to a PNG file; an existing file is replaced.</summary>
    /// <param name="path">The name of the file.</param>
    public void Save(string path) => WholeFile.Write(path, ToPng());

    /// <summary>True where zero shows the paper, so that the picture needs an outline.</summary>
    internal bool SeeThrough => _channels == 4;

    static byte Shade(float value, float black, float white)
    {
        float share = (value - black) / (white - black);
        return float.IsNaN(share) ? (byte)0 : (byte)MathF.Round(Math.Clamp(share, 0, 1) * 255);
    }

    static (float Low, float High) Range(ReadOnlySpan<float> values)
    {
        (float low, float high) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (float value in values)
            if (float.IsFinite(value))
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return low <= high ? (low, high) : (0, 0);
    }

    static void Check(string operation, int length, int width, int height, int channels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (length != (long)channels * width * height)
            throw new ArgumentException(
                $"{operation}: a picture of {width} x {height} pixels needs " +
                $"{(long)channels * width * height} values, but there are {length}.");
    }
}
