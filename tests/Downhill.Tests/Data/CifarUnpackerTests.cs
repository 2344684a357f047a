using System.Formats.Tar;
using System.IO.Compression;
using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class CifarUnpackerTests
{
    const string Root = "cifar-10-batches-bin/";
    const int BatchBytes = 30_730_000;

    static readonly string[] Batches = [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin"), "test_batch.bin"];

    static byte[] Archive(params (string Name, TarEntryType Type, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var tar = new TarWriter(packed))
            foreach ((string name, TarEntryType type, byte[] content) in entries)
                tar.WriteEntry(type switch
                {
                    TarEntryType.SymbolicLink => new PaxTarEntry(type, name) { LinkName = "/etc/passwd" },
                    TarEntryType.RegularFile => new PaxTarEntry(type, name) { DataStream = new MemoryStream(content) },
                    _ => new PaxTarEntry(type, name),
                });
        return bytes.ToArray();
    }

    static (string, TarEntryType, byte[]) File(string name, int length) =>
        (name, TarEntryType.RegularFile, new byte[length]);

    static string Failure(TemporaryFolder folder, byte[] archive)
    {
        string path = folder.Write("a.tar.gz", archive);
        string message = MessageOf(() => CifarUnpacker.Unpack(path, folder.Root));
        Assert.StartsWith($"CIFAR-10 archive '{path}': ", message);
        return message[$"CIFAR-10 archive '{path}': ".Length..];
    }

    [Fact]
    public void The_expected_files_are_taken_and_others_left()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("a.tar.gz", Archive(
            [(Root, TarEntryType.Directory, []), File(Root + "readme.html", 9), File(Root + "batches.meta.txt", 5),
                .. Batches.Select(name => File(Root + name, BatchBytes))]));
        Assert.False(CifarUnpacker.IsUnpacked(folder.Root));

        CifarUnpacker.Unpack(path, folder.Root);

        Assert.True(CifarUnpacker.IsUnpacked(folder.Root));
        Assert.Equal(["a.tar.gz", "batches.meta.txt", .. Batches],
            Directory.GetFiles(folder.Root).Select(p => Path.GetFileName(p)).Order());
    }

    [Fact]
    public void What_reaches_out_of_the_folder_is_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("each entry must stay in its folder, but '../evil' leaves it.",
            Failure(folder, Archive(File("../evil", 1))));
        Assert.Equal("each entry must stay in its folder, but '/evil' leaves it.",
            Failure(folder, Archive(File("/evil", 1))));
        Assert.Equal("'test_batch.bin' must be a file of 30730000 bytes, but it is something else of 0.",
            Failure(folder, Archive((Root + "test_batch.bin", TarEntryType.SymbolicLink, []))));
    }

    [Fact]
    public void Wrong_lengths_and_missing_files_are_told()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal("'test_batch.bin' must be a file of 30730000 bytes, but it is one of 7.",
            Failure(folder, Archive(File(Root + "test_batch.bin", 7))));
        Assert.Equal("it must hold all batches, but data_batch_1.bin, data_batch_2.bin, data_batch_3.bin, " +
            "data_batch_4.bin, data_batch_5.bin, test_batch.bin is missing.",
            Failure(folder, Archive(File(Root + "batches.meta.txt", 7))));
        Assert.Equal("it must unpack, but it is damaged.", Failure(folder, [1, 2, 3]));
    }

    [Fact]
    public void Every_damaged_archive_is_refused_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        byte[] archive = Archive(File(Root + "batches.meta.txt", 7), (Root, TarEntryType.Directory, []));

        for (int i = 0; i < archive.Length; i++)
        {
            byte[] flipped = [.. archive];
            flipped[i] ^= 0x40;
            Failure(folder, flipped);
            Failure(folder, archive[..i]);
        }
    }
}
