using System.IO.Compression;

namespace Downhill.Data;

/// <summary>Decodes PNG pictures of 8 bits a sample: grey, RGB and RGBA, not interlaced.</summary>
internal static class PngReader
{
    internal static Picture Decode(ReadOnlyMemory<byte> file, string name)
    {
        var chunks = new PngChunks(file.Span, name);
        chunks.Next();
        (int width, int height, int channels) = ReadHeader(chunks);
        byte[] packed = CollectData(ref chunks, file.Length);
        return new(width, height, channels, Unpack(chunks, packed, width, height, channels));
    }

    static (int Width, int Height, int Channels) ReadHeader(PngChunks chunks)
    {
        if (chunks.Type != "IHDR" || chunks.Content.Length != Png.HeaderLength)
            throw chunks.Fail($"the first chunk must be IHDR with {Png.HeaderLength} bytes, " +
                $"but it is {chunks.Type} with {chunks.Content.Length}.");
        ReadOnlySpan<byte> header = chunks.Content;
        uint width = Png.Number(header), height = Png.Number(header[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw chunks.Fail($"width and height must be 1 to {int.MaxValue}, but they are {width} and {height}.");
        int depth = header[8], colourType = header[9];
        if (colourType == 3)
            throw chunks.Fail("only grey, RGB and RGBA pictures are read, but this one has a palette.");
        if (Png.Channels(colourType) == 0)
            throw chunks.Fail($"only grey (0), RGB (2) and RGBA (6) pictures are read, but this one has the colour " +
                $"type {colourType}.");
        if (depth != 8)
            throw chunks.Fail($"only 8 bits a sample are read, but this picture has {depth}.");
        if (header[10] != 0 || header[11] != 0)
            throw chunks.Fail($"the compression and filter methods must be 0, but they are {header[10]} and " +
                $"{header[11]}.");
        if (header[12] != 0)
            throw chunks.Fail($"interlaced pictures are not read (method 0), but this one has method {header[12]}.");
        return ((int)width, (int)height, Png.Channels(colourType));
    }

    /// <summary>The IDAT chunks, joined. They must be there, stand together and be followed by IEND as the very
    /// end.</summary>
    static byte[] CollectData(ref PngChunks chunks, int fileLength)
    {
        var data = new MemoryStream(fileLength);
        string previous = "IHDR";
        bool found = false;
        for (chunks.Next(); chunks.Type != "IEND"; previous = chunks.Type, chunks.Next())
        {
            if (chunks.Type == "IDAT")
            {
                if (found && previous != "IDAT")
                    throw chunks.Fail($"the IDAT chunks must stand together, but {previous} is between them.");
                data.Write(chunks.Content);
                found = true;
            }
            else if (!chunks.IsOptional && chunks.Type != "PLTE")
                throw chunks.Fail($"the chunks must be of the PNG standard, but '{Printable(chunks.Type)}' is " +
                    "not a known one.");
        }
        if (!found)
            throw chunks.Fail("there must be an IDAT chunk, but IEND comes without one.");
        if (!chunks.AtEnd)
            throw chunks.Fail("nothing may follow the IEND chunk, but more bytes do.");
        return data.ToArray();
    }

    static byte[] Unpack(in PngChunks chunks, byte[] packed, int width, int height, int channels)
    {
        long rowBytes = (long)width * channels;
        Int128 needed = (Int128)(rowBytes + 1) * height;
        if (needed > packed.Length * InputFile.LargestGrowth || needed > Array.MaxLength)
            throw chunks.Fail($"{width} x {height} pixels of {channels} samples need {needed} bytes, " +
                $"but {packed.Length} packed bytes cannot hold them.");
        byte[] pixels = new byte[rowBytes * height];
        using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            ReadRows(chunks, stream, pixels, (int)rowBytes, channels);
            if (stream.ReadByte() != -1)
                throw chunks.Fail($"the data must end after {height} rows, but more follow.");
        }
        catch (InvalidDataException e)
        {
            throw chunks.Fail("the pixels must unpack, but the packed data are damaged.", e);
        }
        return pixels;
    }

    static void ReadRows(in PngChunks chunks, ZLibStream stream, byte[] pixels, int rowBytes, int channels)
    {
        ReadOnlySpan<byte> above = new byte[rowBytes];
        for (int start = 0; start < pixels.Length; start += rowBytes)
        {
            int filter = stream.ReadByte();
            Span<byte> row = pixels.AsSpan(start, rowBytes);
            if (filter < 0 || stream.ReadAtLeast(row, rowBytes, throwOnEndOfStream: false) < rowBytes)
                throw chunks.Fail($"there must be {pixels.Length / rowBytes} rows, but the data end in row " +
                    $"{start / rowBytes}.");
            if (!Png.Unfilter(filter, row, above, channels))
                throw chunks.Fail($"a row's filter must be 0 to 4, but row {start / rowBytes} has {filter}.");
            above = row;
        }
    }

    static string Printable(string type) => string.Concat(type.Select(c => char.IsAsciiLetter(c) ? c : '?'));
}
