using System.Text;

namespace Downhill.Data;

/// <summary>Walks the chunks of a PNG file: each length is checked against the bytes that are there, each CRC against
/// its content.</summary>
internal ref struct PngChunks(ReadOnlySpan<byte> file, string name)
{
    const int Overhead = 12; // length, type and CRC: four bytes each

    readonly ReadOnlySpan<byte> _file = file;
    int _position = Png.SignatureLength;

    /// <summary>The type of the current chunk: four letters.</summary>
    internal string Type { get; private set; } = "";

    internal ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>A chunk whose first letter is small may be passed over by a reader that does not know it.</summary>
    internal readonly bool IsOptional => char.IsAsciiLetterLower(Type[0]);

    internal readonly bool AtEnd => _position == _file.Length;

    /// <summary>Moves to the next chunk, which must be there: a file ends with IEND and not before.</summary>
    internal void Next()
    {
        ReadOnlySpan<byte> rest = _file[_position..];
        if (rest.Length < Overhead)
            throw Fail($"the chunks must end with IEND, but the file ends after {_file.Length} bytes, within or " +
                "before a chunk.");
        uint length = Png.Number(rest);
        if (length > rest.Length - Overhead)
            throw Fail($"a chunk must fit the file, but the one at byte {_position} announces {length} bytes " +
                $"and {rest.Length - Overhead} are left.");
        ReadOnlySpan<byte> typed = rest.Slice(4, 4 + (int)length);
        uint stored = Png.Number(rest[(8 + (int)length)..]), computed = Crc32.Of(typed);
        if (stored != computed)
            throw Fail($"a chunk's CRC must fit its content, but at byte {_position} {stored:X8} is stored and " +
                $"{computed:X8} is right.");
        Type = Encoding.Latin1.GetString(typed[..4]);
        Content = typed[4..];
        _position += Overhead + (int)length;
    }

    internal readonly DataFileException Fail(string sentence, Exception? inner = null) =>
        new(name, $"PNG file '{name}': {sentence}", inner);
}
