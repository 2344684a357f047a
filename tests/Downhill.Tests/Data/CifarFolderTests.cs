using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class CifarFolderTests
{
    /// <summary>Records whose label and first pixel are the given number, the other pixels 0.</summary>
    static byte[] Batch(params byte[] labels) =>
        [.. labels.SelectMany(label => (byte[])[label, label, .. new byte[3071]])];

    [Fact]
    public void The_batches_that_are_there_are_read_in_order()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data_batch_4.bin", Batch(7));
        folder.Write("data_batch_2.bin.gz", Gzip(Batch(3, 9)));

        LabelledPictures pictures = CifarFolder.ReadTrain(folder.Root);

        Assert.Equal(new Shape(3, 3, 32, 32), pictures.Pixels.Shape);
        Assert.Equal([3L, 9, 7], pictures.Labels.ToArray<long>());
        Assert.Equal([3, 9, 7], new[] { 0, 3072, 6144 }.Select(i => (int)pictures.Pixels.ToArray<byte>()[i]));
        Assert.Null(CifarFolder.ReadTest(folder.Root));
    }

    [Fact]
    public void Class_names_come_from_the_file_or_are_the_published_ones()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("airplane", CifarFolder.ReadClassNames(folder.Root)[0]);

        string path = folder.Write("batches.meta.txt", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n"u8);
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"], CifarFolder.ReadClassNames(folder.Root));

        folder.Write("batches.meta.txt", "a\nb\n"u8);
        Assert.Equal($"label names '{path}': there must be 10 names, one a line, but there are 2.",
            MessageOf(() => CifarFolder.ReadClassNames(folder.Root)));
    }

    [Fact]
    public void Damage_is_told_in_one_sentence()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal($"CIFAR-10 folder '{folder.Root}': at least one of data_batch_1.bin to data_batch_5.bin (or " +
            ".bin.gz) must be there, but none is.",
            MessageOf(() => CifarFolder.ReadTrain(folder.Root)));

        string path = folder.Write("data_batch_1.bin", Batch(1, 12));
        Assert.Equal($"CIFAR-10 batch '{path}': a label must be below 10, but record 1 has 12.",
            MessageOf(() => CifarFolder.ReadTrain(folder.Root)));

        folder.Write("data_batch_1.bin", Batch(1).AsSpan(..^1));
        Assert.Equal($"CIFAR-10 batch '{path}': the length must be a multiple of 3073 bytes a record, but it is 3072.",
            MessageOf(() => CifarFolder.ReadTrain(folder.Root)));

        folder.Write("data_batch_1.bin", []);
        Assert.Equal($"CIFAR-10 batch '{path}': the length must be a multiple of 3073 bytes a record, but it is 0.",
            MessageOf(() => CifarFolder.ReadTrain(folder.Root)));
    }

    [Fact]
    public void Every_damaged_packed_batch_is_read_or_refused_in_a_sentence() => Try(Gzip(Batch(5)), file =>
        CifarFolder.Read([new InputFile("CIFAR-10 batch", "some.bin", new MemoryStream(file))]));
}
