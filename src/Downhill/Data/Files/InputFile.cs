using System.Buffers.Binary;
using System.IO.Compression;

namespace Downhill.Data;

/// <summary>
/// One file being read from front to back: plain or gzip by its content, never by its name, and with its unpacked
/// length known before anything is allocated for it.
/// </summary>
internal sealed class InputFile : IDisposable
{
    // Deflate spends at least 2 bits on a match of at most 258 bytes, so no stream can grow by more than this factor
    // (zlib's documentation, "Maximum Compression Factor"). What announces more is damaged or meant to fill the memory.
    internal const long LargestGrowth = 1032;

    readonly Stream _content;
    long _position;

    /// <summary>What the file should be, as messages name it: "IDX file".</summary>
    internal string Kind { get; }

    internal string Path { get; }

    /// <summary>Bytes of the content, unpacked; the gzip trailer says it for packed files.</summary>
    internal long Length { get; }

    internal long Remaining => Length - _position;

    internal InputFile(string kind, string path, Stream file)
    {
        (Kind, Path, Length, _content) = (kind, path, file.Length, file);
        if (file.ReadByte() == 0x1F && file.ReadByte() == 0x8B)
        {
            Length = UnpackedLength(file);
            _content = new GZipStream(file, CompressionMode.Decompress);
        }
        file.Position = 0;
    }

    internal static InputFile Open(string kind, string path)
    {
        FileStream? file = null;
        try
        {
            file = File.OpenRead(path);
            return new InputFile(kind, path, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw e is DataFileException ? e : Unreadable(kind, path, e);
        }
    }

    internal static DataFileException Unreadable(string kind, string path, Exception e) =>
        e is FileNotFoundException or DirectoryNotFoundException
            ? new(path, $"{kind} '{path}': it must exist, but there is no such file or folder.", e)
            : new(path, $"{kind} '{path}': it must be readable, but the system says: {e.Message}", e);

    /// <summary>Fills <paramref name="target"/> completely; <paramref name="what"/> names the part for the
    /// message.</summary>
    internal void Read(Span<byte> target, string what)
    {
        if (target.Length > Remaining)
            throw Fail($"{what} needs {target.Length} bytes, but {Remaining} are left.");
        int read;
        try
        {
            read = _content.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw Fail($"{what} must unpack, but the packed data are damaged.", e);
        }
        if (read < target.Length)
            throw Fail($"{what} needs {target.Length} bytes, but the data end after {read}.");
        _position += read;
    }

    /// <summary>The rest of the file must be exactly this long; asked before memory is taken for it.</summary>
    internal void MustRemain(Int128 bytes, string what)
    {
        if (bytes != Remaining)
            throw Fail($"{what} {bytes} bytes, but {Remaining} are left.");
        if (bytes > Array.MaxLength)
            throw Fail($"at most {Array.MaxLength} bytes can be read, but {what} {bytes}.");
    }

    /// <summary>Nothing may follow what was read.</summary>
    internal void MustEnd()
    {
        Span<byte> next = stackalloc byte[1];
        bool more;
        try
        {
            more = Remaining > 0 || _content.Read(next) > 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw Fail("the whole file must unpack, but the packed data are damaged.", e);
        }
        if (more)
            throw Fail("nothing may follow the data, but more bytes do.");
    }

    internal DataFileException Fail(string sentence, Exception? inner = null) =>
        new(Path, $"{Kind} '{Path}': {sentence}", inner);

    public void Dispose() => _content.Dispose();

    long UnpackedLength(Stream file)
    {
        const int smallest = 18; // 10 bytes of header, 8 of trailer
        if (file.Length < smallest)
            throw Fail($"a gzip file has at least {smallest} bytes, but this one has {file.Length}.");
        Span<byte> trailer = stackalloc byte[4];
        file.Position = file.Length - trailer.Length;
        file.ReadExactly(trailer);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (length > file.Length * LargestGrowth)
            throw Fail($"{file.Length} packed bytes cannot hold more than {file.Length * LargestGrowth}, " +
                $"but the trailer announces {length}.");
        return length;
    }
}
