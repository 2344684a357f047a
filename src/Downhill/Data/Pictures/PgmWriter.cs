using System.Text;

namespace Downhill.Data;

/// <summary>Encodes grey pictures as PGM, as bytes (P5) or as text (P2).</summary>
internal static class PgmWriter
{
    internal static byte[] Encode(Picture picture, bool text)
    {
        if (picture.Channels != 1)
            throw new InvalidOperationException(
                $"PGM: the picture must be grey (1 channel), but it has {picture.Channels}. PNG would hold it.");
        byte[] header = Encoding.ASCII.GetBytes($"{(text ? "P2" : "P5")}\n{picture.Width} {picture.Height}\n255\n");
        return text ? [.. header, .. Encoding.ASCII.GetBytes(Rows(picture))] : [.. header, .. picture.Pixels.Span];
    }

    static string Rows(Picture picture)
    {
        var rows = new StringBuilder();
        for (int row = 0; row < picture.Height; row++)
            rows.AppendJoin(' ', picture.Pixels.Slice(row * picture.Width, picture.Width).ToArray()).Append('\n');
        return rows.ToString();
    }
}
