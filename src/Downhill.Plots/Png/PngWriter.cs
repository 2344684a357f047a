using System.Buffers.Binary;
using System.IO.Compression;

namespace Downhill.Plots;

/// <summary>Writes 8-bit PNG pictures: grey, RGB or RGBA.</summary>
/// <remarks>Source: W3C, "Portable Network Graphics (PNG) Specification", third edition, 2025.</remarks>
internal static class PngWriter
{
    /// <summary>One picture, rows from the top, with 1 (grey), 3 (RGB) or 4 (RGBA) bytes a pixel.</summary>
    internal static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, int channels)
    {
        using MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = channels switch { 1 => 0, 3 => 2, _ => 6 };
        header[10..].Clear();
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compress(pixels, height, width * channels));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    static byte[] Compress(ReadOnlySpan<byte> pixels, int rows, int stride)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            for (int row = 0; row < rows; row++)
            {
                // Filter 0: on pictures of a few hundred pixels the other filters save nothing.
                zip.WriteByte(0);
                zip.Write(pixels.Slice(row * stride, stride));
            }

        return packed.ToArray();
    }

    static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(type, data));
        file.Write(number);
    }
}
