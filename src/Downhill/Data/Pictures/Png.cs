using System.Buffers.Binary;

namespace Downhill.Data;

/// <summary>What PNG's reader and writer share: the signature, the header and the row filters (PNG standard, third
/// edition).</summary>
internal static class Png
{
    internal const int SignatureLength = 8, HeaderLength = 13;

    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Samples a pixel of the colour types that are read; 0 for the others.</summary>
    internal static int Channels(int colourType) => colourType switch { 0 => 1, 2 => 3, 6 => 4, _ => 0 };

    internal static byte ColourType(int channels) => channels switch { 1 => 0, 3 => 2, _ => 6 };

    /// <summary>Undoes one row's filter in place; <paramref name="above"/> is the row before, already undone (zeros for
    /// the first).</summary>
    /// <returns>False when there is no such filter.</returns>
    internal static bool Unfilter(int filter, Span<byte> row, ReadOnlySpan<byte> above, int channels)
    {
        for (int i = 0; i < row.Length; i++)
        {
            int left = i < channels ? 0 : row[i - channels], up = above[i];
            int corner = i < channels ? 0 : above[i - channels];
            row[i] += filter switch
            {
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Paeth(left, up, corner),
                _ => 0,
            };
        }
        return filter is >= 0 and <= 4;
    }

    static int Paeth(int left, int up, int corner)
    {
        int guess = left + up - corner;
        int toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    internal static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
