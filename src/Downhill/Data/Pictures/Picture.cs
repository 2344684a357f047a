namespace Downhill.Data;

/// <summary>A picture of 8-bit samples: grey (1 channel), RGB (3) or RGBA (4).</summary>
/// <remarks>Read and written as PNG (8 bits a sample, no palette, not interlaced) and PGM (grey, P2 and P5).</remarks>
public sealed class Picture
{
    /// <summary>Pixels in a row, at least 1.</summary>
    public int Width { get; }

    /// <summary>Rows, at least 1.</summary>
    public int Height { get; }

    /// <summary>Samples a pixel: 1 grey, 3 red green blue, 4 red green blue and alpha (255 opaque).</summary>
    public int Channels { get; }

    /// <summary>Height x Width x Channels samples, 0 to 255: rows from the top, pixels from the left, the channels of a
    /// pixel together.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>Makes a picture of the given samples, which are not copied.</summary>
    /// <param name="width">Pixels in a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="channels">1, 3 or 4.</param>
    /// <param name="pixels">Height x width x channels samples, row by row.</param>
    /// <exception cref="ArgumentException">The sizes do not fit the number of samples.</exception>
    public Picture(int width, int height, int channels, ReadOnlyMemory<byte> pixels)
    {
        if (width < 1 || height < 1 || channels is not (1 or 3 or 4))
            throw new ArgumentException("Picture: width and height must be at least 1 and channels 1, 3 or 4, " +
                $"but they are {width}, {height} and {channels}.");
        if ((Int128)width * height * channels != pixels.Length)
            throw new ArgumentException($"Picture: {width} x {height} pixels of {channels} samples need " +
                $"{(Int128)width * height * channels} bytes, but there are {pixels.Length}.");
        (Width, Height, Channels, Pixels) = (width, height, channels, pixels);
    }

    /// <summary>Reads a PNG or PGM file; its content decides, not its name.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFileException">The file is missing, damaged or of another format.</exception>
    public static Picture Read(string path)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputFile.Unreadable("picture", path, e);
        }
        return Decode(file, path);
    }

    /// <summary>Decodes a whole PNG or PGM file that is in memory.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="name">What error messages call it.</param>
    /// <exception cref="DataFileException">The bytes are damaged or of another format.</exception>
    public static Picture Decode(ReadOnlyMemory<byte> file, string name)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.StartsWith(Png.Signature))
            return PngReader.Decode(file, name);
        if (bytes.StartsWith("P5"u8) || bytes.StartsWith("P2"u8))
            return PgmReader.Decode(bytes, name);
        string start = bytes.IsEmpty ? "it is empty"
            : bytes is [0xFF, 0xD8, 0xFF, ..] ? "it starts as JPEG does. Convert it to PNG"
            : "it starts with the bytes " +
                $"{string.Join(' ', bytes[..Math.Min(4, bytes.Length)].ToArray().Select(b => $"{b:X2}"))}";
        throw new DataFileException(name, $"picture '{name}': the file must be PNG or PGM, but {start}.");
    }

    /// <summary>The picture as the bytes of a PNG file.</summary>
    public byte[] ToPng() => PngWriter.Encode(this);

    /// <summary>Writes a PNG file. It appears under its name only when it is complete.</summary>
    /// <param name="path">The file, replaced when it exists.</param>
    public void WritePng(string path) => OutputFile.Write(path, PngWriter.Encode(this));

    /// <summary>Writes a PGM file, binary (P5) or as text (P2). It appears under its name only when it is
    /// complete.</summary>
    /// <param name="path">The file, replaced when it exists.</param>
    /// <param name="text">Whether to write numbers that a person can read. Default false.</param>
    /// <exception cref="InvalidOperationException">The picture is not grey.</exception>
    public void WritePgm(string path, bool text = false) => OutputFile.Write(path, PgmWriter.Encode(this, text));
}
