namespace Downhill.Data;

/// <summary>Decodes PGM pictures: P5 (bytes) and P2 (numbers as text), with at most 8 bits a sample.</summary>
/// <remarks>Samples are stretched to 0..255 when the header's largest value is smaller. Comments (# to the end of the
/// line) may stand in the header.</remarks>
internal static class PgmReader
{
    internal static Picture Decode(ReadOnlySpan<byte> file, string name)
    {
        var text = new PgmText(file, name);
        bool binary = file[1] == '5';
        int width = text.Number("the width", int.MaxValue), height = text.Number("the height", int.MaxValue);
        int largest = text.Number("the largest value", ushort.MaxValue);
        if (width < 1 || height < 1)
            throw text.Fail($"width and height must be at least 1, but they are {width} and {height}.");
        if (largest is 0 or > byte.MaxValue)
            throw text.Fail($"the largest value must be 1 to 255, but the header says {largest}.");

        // A number of P2 takes at least one digit, and white space between two of them.
        Int128 count = (Int128)width * height, shortest = binary ? count : 2 * count - 1;
        int left = Math.Max(0, text.Remaining - 1);
        if (binary ? count != left : shortest > left)
            throw text.Fail($"{width} x {height} pixels need {(binary ? "" : "at least ")}{shortest} bytes, but " +
                $"{left} are left.");
        byte[] pixels = binary ? text.Bytes((int)count) : text.Numbers((int)count, largest);
        Stretch(text, pixels, largest);
        return new(width, height, 1, pixels);
    }

    static void Stretch(in PgmText text, byte[] pixels, int largest)
    {
        for (int i = 0; i < pixels.Length; i++)
        {
            if (pixels[i] > largest)
                throw text.Fail($"a value must be at most {largest}, but pixel {i} has {pixels[i]}.");
            pixels[i] = (byte)((pixels[i] * byte.MaxValue + largest / 2) / largest);
        }
    }
}
