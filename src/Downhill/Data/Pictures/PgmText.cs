namespace Downhill.Data;

/// <summary>The words of a PGM file, read one after the other.</summary>
internal ref struct PgmText(ReadOnlySpan<byte> file, string name)
{
    readonly ReadOnlySpan<byte> _file = file;
    int _position = 2; // after P2 or P5

    internal readonly int Remaining => _file.Length - _position;

    /// <summary>The next number, after white space and comments.</summary>
    internal int Number(string what, int largest)
    {
        int start = _position;
        SkipSpace();
        if (start == _position)
            throw Fail($"white space must come before {what}, but byte {start} is {Found()}.");
        start = _position;
        long number = 0;
        for (; _position < _file.Length && char.IsAsciiDigit((char)_file[_position]); _position++)
            if ((number = 10 * number + _file[_position] - '0') > largest)
                throw Fail($"{what} must be at most {largest}, but the number at byte {start} is larger.");
        return start < _position ? (int)number : throw Fail($"{what} must be a number, but byte {start} is {Found()}.");
    }

    /// <summary>The rest of the file after one byte of white space.</summary>
    internal readonly byte[] Bytes(int count) => IsSpace(_file[_position]) ? _file.Slice(_position + 1, count).ToArray()
        : throw Fail($"white space must come before the pixels, but byte {_position} is {Found()}.");

    internal byte[] Numbers(int count, int largest)
    {
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++)
            pixels[i] = (byte)Number($"pixel {i}", largest);
        SkipSpace();
        return Remaining == 0 ? pixels
            : throw Fail($"nothing may follow the {count} pixels, but byte {_position} is {Found()}.");
    }

    internal readonly DataFileException Fail(string sentence) => new(name, $"PGM file '{name}': {sentence}");

    readonly string Found() => Remaining == 0 ? "the end of the file" : $"{_file[_position]:X2}";

    void SkipSpace()
    {
        for (; Remaining > 0; _position++)
        {
            if (_file[_position] == '#')
                while (Remaining > 0 && _file[_position] != '\n')
                    _position++;
            if (Remaining == 0 || !IsSpace(_file[_position]))
                return;
        }
    }

    static bool IsSpace(byte value) => value is (byte)' ' or >= 9 and <= 13;
}
