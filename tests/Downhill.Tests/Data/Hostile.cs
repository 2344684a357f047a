using System.IO.Compression;
using Downhill.Data;

namespace Downhill.Tests.Data;

/// <summary>Damages a file in every small way; a reader may give a result or say DataFileException, and nothing
/// else.</summary>
static class Hostile
{
    /// <summary>Cuts the file at every length, flips bits of every byte, sets it to 0 and 255, and appends a
    /// byte.</summary>
    public static void Try(byte[] file, Action<byte[]> read)
    {
        read(file);
        for (int length = 0; length < file.Length; length++)
            Expect(file[..length], read);
        foreach (byte mask in (byte[])[0x01, 0x20, 0x80, 0xFF])
            for (int i = 0; i < file.Length; i++)
                Expect([.. file[..i], (byte)(file[i] ^ mask), .. file[(i + 1)..]], read);
        for (int i = 0; i < file.Length; i++)
        {
            Expect([.. file[..i], 0, .. file[(i + 1)..]], read);
            Expect([.. file[..i], 255, .. file[(i + 1)..]], read);
        }
        Expect([.. file, 0], read);
    }

    public static byte[] Gzip(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
            stream.Write(content);
        return packed.ToArray();
    }

    public static string MessageOf(Action read) => Assert.Throws<DataFileException>(read).Message;

    static void Expect(byte[] file, Action<byte[]> read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read(file);
        }
        catch (DataFileException)
        {
            // The other permitted outcome.
        }
        // A small file may not make a reader allocate much: 1 MiB is 1,000 times what these files hold.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }
}
