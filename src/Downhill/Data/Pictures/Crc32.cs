namespace Downhill.Data;

/// <summary>The CRC of PNG chunks: ISO 3309, polynomial EDB88320 (reflected), as in annex D of the PNG
/// standard.</summary>
internal static class Crc32
{
    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    internal static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    static uint Remainder(int value)
    {
        uint remainder = (uint)value;
        for (int bit = 0; bit < 8; bit++)
            remainder = (remainder & 1) != 0 ? 0xEDB88320 ^ (remainder >> 1) : remainder >> 1;
        return remainder;
    }
}
