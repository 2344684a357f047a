using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class PictureSourceTests
{
    /// <summary>A CIFAR-10 folder of three training pictures (cat, dog, ship) and two for the test (dog, cat), each in
    /// a colour of its own.</summary>
    static PictureSource Cifar(TemporaryFolder folder, string names = "")
    {
        folder.Write("cifar10/data_batch_1.bin", [.. Record(3, 10), .. Record(5, 20), .. Record(8, 30)]);
        folder.Write("cifar10/test_batch.bin", [.. Record(5, 40), .. Record(3, 50)]);
        if (names.Length > 0)
            folder.Write("cifar10/batches.meta.txt", System.Text.Encoding.UTF8.GetBytes(names));
        return DataSets.OpenPictures("cifar10", folder.Root);
    }

    /// <summary>Pixels that differ from channel to channel and from place to place.</summary>
    static byte[] Record(byte label, int first) =>
        [label, .. Enumerable.Range(0, 3 * 32 * 32).Select(i => (byte)(first + 50 * (i / 1024) + i % 32))];

    [Fact]
    public void Some_classes_are_counted_in_the_order_of_their_names()
    {
        using var folder = new TemporaryFolder();
        DataParts all = Cifar(folder).Split(), some = Cifar(folder).Only("dog", "cat").Split();

        Assert.Equal(["dog", "cat"], some.Train.ClassNames);
        Assert.Equal([1L, 0], some.Train.Targets.ToArray<long>());
        Assert.Equal([0L, 1], some.Test.Targets.ToArray<long>());
        var scale = ((PictureEncoder)all.Encoder).Scales[0];
        Assert.NotEqual(scale, ((PictureEncoder)some.Encoder).Scales[0]);
    }

    [Fact]
    public void Classes_that_are_none_of_the_source_are_refused()
    {
        using var folder = new TemporaryFolder();
        PictureSource source = Cifar(folder).Only("cat", "dog");

        Assert.Equal("Only: each class must be one of cat, dog, and named once, but 'cow' is none of them.",
            Assert.Throws<ArgumentException>(() => source.Only("dog", "cow")).Message);
        Assert.Equal("Only: each class must be one of cat, dog, and named once, but 'dog' is named twice.",
            Assert.Throws<ArgumentException>(() => source.Only("dog", "dog")).Message);
        Assert.Equal("Only: there must be at least one class, but none is named.",
            Assert.Throws<ArgumentException>(() => source.Only()).Message);
    }

    [Fact]
    public void The_first_pictures_alone_leave_the_test_part_whole()
    {
        using var folder = new TemporaryFolder();
        PictureSource source = Cifar(folder);
        DataParts all = source.Split(), first = source.First(2).Split();

        Assert.Equal((2, 2), (first.Train.Count, first.Test.Count));
        Assert.Equal(all.Train.Take(0, 1).Targets.ToArray<long>(), first.Train.Targets.ToArray<long>());
        Assert.NotEqual(((PictureEncoder)all.Encoder).Scales[0], ((PictureEncoder)first.Encoder).Scales[0]);
        Assert.Equal(3, source.First(100).Count);
        Assert.StartsWith("First: there must be at least one picture to learn from, but the count is 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => source.First(0)).Message);
    }

    [Fact]
    public void Saved_folders_give_the_same_pictures_again()
    {
        using var folder = new TemporaryFolder();
        string saved = folder.PathOf("pictures");
        PictureSource source = Cifar(folder).Only("cat", "dog");
        source.Save(saved);

        Assert.Equal(["test/cat/000001.png", "test/dog/000000.png", "train/cat/000000.png", "train/dog/000001.png"],
            Directory.GetFiles(saved, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(saved, path).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Same(source.Split(), DataSets.Open(saved).Split(), [0, 1], [1, 0]);
        Assert.Equal(["cifar10", "pictures"], Directory.GetDirectories(folder.Root).Select(Path.GetFileName).Order());
    }

    /// <summary>The same rows; those of a folder come class by class.</summary>
    static void Same(DataParts expected, DataParts actual, int[] train, int[] test)
    {
        Assert.Equal(expected.Train.ClassNames, actual.Train.ClassNames);
        foreach ((Dataset wanted, Dataset got, int[] rows) in
            (ReadOnlySpan<(Dataset, Dataset, int[])>)[(expected.Train, actual.Train, train), (expected.Test, actual.Test, test)])
        {
            Assert.Equal(wanted.Take(rows).Targets.ToArray<long>(), got.All().Targets.ToArray<long>());
            Assert.Equal(wanted.Take(rows).Inputs.ToArray<float>(), got.All().Inputs.ToArray<float>());
        }
    }

    [Fact]
    public void Grey_pictures_without_a_test_part_stand_in_the_folders_of_their_classes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/x/1.png", new Picture(2, 1, 1, new byte[] { 7, 200 }).ToPng());
        folder.Write("a/y/1.png", new Picture(2, 1, 1, new byte[] { 0, 1 }).ToPng());
        DataSets.OpenPictures(folder.PathOf("a")).Save(folder.PathOf("b"));

        Assert.Equal<byte>([7, 200], Picture.Read(folder.PathOf("b/x/000000.png")).Pixels.ToArray());
        Assert.Equal<byte>([0, 1], Picture.Read(folder.PathOf("b/y/000001.png")).Pixels.ToArray());
    }

    [Fact]
    public void Nothing_is_written_over_or_outside()
    {
        using var folder = new TemporaryFolder();
        string taken = folder.PathOf("taken");
        Directory.CreateDirectory(taken);
        Assert.Equal($"Save: the pictures need a new folder, but '{taken}' is there already.",
            Assert.Throws<IOException>(() => Cifar(folder).Save(taken)).Message);

        PictureSource leading = Cifar(folder, "a\nb\nc\n../../cat\ne\nf\ng\nh\ni\nj\n");
        Assert.Equal("data 'cifar10': to be saved as folders, the classes must have names that folders can have, " +
            "but one is '../../cat'.", MessageOf(() => leading.Save(folder.PathOf("new"))));
        Assert.Equal(["cifar10", "taken"], Directory.GetDirectories(folder.Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_table_is_no_picture()
    {
        Assert.Equal("data 'moons': it must be pictures, but it is a table.",
            MessageOf(() => DataSets.OpenPictures("moons")));
        Assert.StartsWith("data 'nothing': it must be digits, mnist,",
            MessageOf(() => DataSets.OpenPictures("nothing")));
    }
}
