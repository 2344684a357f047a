using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Downhill.Data;

/// <summary>Encodes pictures as PNG, without row filters: they gain nothing on the small pictures that are written
/// here.</summary>
internal static class PngWriter
{
    internal static byte[] Encode(Picture picture)
    {
        var file = new MemoryStream();
        file.Write(Png.Signature);
        WriteChunk(file, "IHDR", Header(picture));
        WriteChunk(file, "IDAT", Pack(picture));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    static byte[] Header(Picture picture)
    {
        byte[] header = new byte[Png.HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        (header[8], header[9]) = (8, Png.ColourType(picture.Channels));
        return header;
    }

    static byte[] Pack(Picture picture)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            int rowBytes = picture.Width * picture.Channels;
            for (int row = 0; row < picture.Height; row++)
            {
                stream.WriteByte(0);
                stream.Write(picture.Pixels.Span.Slice(row * rowBytes, rowBytes));
            }
        }
        return packed.ToArray();
    }

    static void WriteChunk(MemoryStream file, string type, ReadOnlySpan<byte> content)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(typed));
        file.Write(number);
    }
}
