using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class DataSetsTests
{
    static byte[] Grey(byte value) => new Picture(1, 1, 1, new[] { value }).ToPng();

    [Theory]
    [InlineData("icecream", 10, DataTask.Regression), InlineData("xor", 400, DataTask.Classification),
        InlineData("moons", 1000, DataTask.Classification)]
    [InlineData("circles", 1000, DataTask.Classification), InlineData("spirals", 1000, DataTask.Classification),
        InlineData("blobs", 1000, DataTask.Classification)]
    [InlineData("sine", 256, DataTask.Regression)]
    public void Generated_sets_are_found_by_name(string name, int rows, DataTask task)
    {
        DataSource source = DataSets.Open(name);

        Assert.Equal((rows, task, false), (source.Count, source.Task, source.HasTest));
    }

    [Fact]
    public void Drawn_digits_have_a_test_part_of_their_own()
    {
        DataParts parts = DataSets.Open("digits").Split(validation: 0.1);

        Assert.Equal((18_000, 2_000, 5_000), (parts.Train.Count, parts.Validation!.Count, parts.Test.Count));
        Assert.Equal(new Shape(1, 28, 28), parts.Train.RowShape);
        Assert.NotEqual(parts.Train.Take(0).Inputs.ToArray<float>(), parts.Test.Take(0).Inputs.ToArray<float>());
    }

    [Fact]
    public void Parts_of_a_table_are_disjoint_and_scaled_by_the_training_part()
    {
        DataParts parts = DataSets.Open("moons").Split(validation: 0.25, seed: 3);
        float[] x = [.. parts.Train.All().Inputs.ToArray<float>().Where((_, i) => i % 2 == 0)];

        Assert.Equal((600, 200, 200), (parts.Train.Count, parts.Validation!.Count, parts.Test.Count));
        Assert.Equal(1000, new[] { parts.Train, parts.Validation, parts.Test }.SelectMany(
            part => part.All().Inputs.ToArray<float>().Chunk(2)).Distinct(new ByValue()).Count());
        Assert.Equal(0, x.Average(v => (double)v), 1e-6); // float32 rounding of 600 numbers of size 1
        Assert.Equal(1, x.Average(v => (double)v * v), 1e-5);
        Assert.All(new[] { parts.Train, parts.Validation, parts.Test }, part =>
            Assert.Equal(part.Count / 2, part.Targets.ToArray<long>().Sum()));
    }

    sealed class ByValue : IEqualityComparer<float[]>
    {
        public bool Equals(float[]? a, float[]? b) => a!.SequenceEqual(b!);

        public int GetHashCode(float[] row) => row[0].GetHashCode();
    }

    [Fact]
    public void Picture_folders_may_stand_in_train_and_test()
    {
        using var folder = new TemporaryFolder();
        foreach (string path in (string[])["train/a/1.png", "train/a/2.png", "train/b/1.png", "test/a/1.png",
            "test/b/1.png"])
            folder.Write(path, Grey(100));
        DataParts parts = DataSets.Open(folder.Root, options: new() { Scaling = Scaling.ZeroToOne }).Split();

        Assert.Equal((3, 2), (parts.Train.Count, parts.Test.Count));
        Assert.Equal(["a", "b"], parts.Train.ClassNames);
        Assert.Equal(0.01f + 0.99f * 100 / 255, parts.Train.Take(0).Inputs.ToArray<float>()[0], 1e-6f);

        Directory.Move(folder.PathOf("test/b"), folder.PathOf("test/c"));
        Assert.Equal($"picture folder '{folder.Root}': train and test must have the same classes, but they have " +
            "a, b and a, c.",
            MessageOf(() => DataSets.Open(folder.Root)));
    }

    [Fact]
    public void An_mnist_folder_is_read_and_checked()
    {
        using var folder = new TemporaryFolder();
        void Write(string part, byte label, byte size)
        {
            folder.Write($"mnist/{part}-images-idx3-ubyte",
                [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, size, 0, 0, 0, 1, .. new byte[size]]);
            folder.Write($"mnist/{part}-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 1, label]);
        }
        Write("train", 3, 2);
        Write("t10k", 9, 2);
        string path = folder.PathOf("mnist");

        DataParts parts = DataSets.Open("mnist", folder.Root).Split();
        Assert.Equal([9L], parts.Test.Targets.ToArray<long>());

        Write("t10k", 9, 1);
        Assert.Equal($"data '{path}': training and test pictures must have one shape, but they have (1, 2, 1) " +
            "and (1, 1, 1).",
            MessageOf(() => DataSets.Open("mnist", folder.Root)));
        Write("t10k", 10, 2);
        Assert.Equal($"data '{path}': a label must be below 10, but one is 10.",
            MessageOf(() => DataSets.Open("mnist", folder.Root)));
    }

    [Fact]
    public void A_csv_file_is_opened_by_its_path()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("t.csv", "x,k,y\n1,a,0.5\n2,b,1\n3,,2\n4,a,2.5\n5,b,3\n"u8);

        DataParts parts = DataSets.Open(path, options: new() { Ignore = ["k"] }).Split();

        Assert.Equal((4, 1), (parts.Train.Count, parts.Test.Count));
        Assert.Equal(new Shape(1), parts.Train.RowShape);
        Assert.Equal(new Shape(4, 1), parts.Train.Targets.Shape);
        Assert.Equal(parts.Encoder.TargetScale, parts.Test.TargetScale);
        Assert.Equal(0, parts.Train.Targets.ToArray<float>().Average(), 1e-6f);
    }

    [Fact]
    public void Encoders_turn_new_files_into_features()
    {
        using var folder = new TemporaryFolder();
        folder.Write("p/a/1.png", Grey(0));
        folder.Write("p/b/1.png", Grey(200));
        string csv = folder.Write("t.csv", "x,y\n1,0.5\n3,1\n"u8), row = folder.Write("new.csv", "y,x\n,5\n"u8);
        DataEncoder pictures = Back(DataSets.Open(folder.PathOf("p")).Folds(2).First().Encoder);
        var table = Back(TableEncoder.Fit(Table.ReadCsv(csv), new(), [0, 1]));

        Assert.Equal([3], table.ReadFeatures(row).ToArray<float>());
        Assert.Equal(new Shape(1, 1, 1, 1), pictures.ReadFeatures(folder.PathOf("p/b/1.png")).Shape);
        Assert.Equal(["a", "b"], pictures.ClassNames);
        string wide = folder.Write("wide.png", new Picture(2, 1, 1, new byte[2]).ToPng());
        Assert.Equal($"picture '{wide}': it must have 1 x 1 pixels of 1 channels, as in training, but it " +
            "has 2 x 1 of 1.", MessageOf(() => pictures.ReadFeatures(wide)));

        static DataEncoder Back(DataEncoder encoder) => DataEncoder.FromJson(encoder.ToJson(), "run.json");
    }

    [Fact]
    public void Other_rows_are_seen_as_the_training_rows_were()
    {
        using var folder = new TemporaryFolder();
        string csv = folder.Write("t.csv", "k,x,y\n07,1,a\nA,3,b\n"u8), one = folder.Write("one.csv", "y,x,k\nb,5,07\n"u8);
        TableEncoder table = TableEncoder.Fit(Table.ReadCsv(csv), new(), [0, 1]);

        // One row of one class, with a code that looks like a number: nothing to learn from, enough to evaluate.
        Batch batch = DataSets.Encode(one, table).All();
        Assert.Equal([1, 0, 3], batch.Inputs.ToArray<float>());
        Assert.Equal([1L], batch.Targets.ToArray<long>());

        Assert.Equal("data 'digits': it must be a table, as the training data were, but it is not.",
            MessageOf(() => DataSets.Encode("digits", table)));
    }

    [Fact]
    public void Classes_of_other_pictures_are_found_by_name()
    {
        using var folder = new TemporaryFolder();
        foreach (string path in (string[])["p/a/1.png", "p/b/1.png", "p/c/1.png", "q/c/1.png", "q/d/1.png", "r/c/1.png"])
            folder.Write(path, Grey(9));
        var encoder = (PictureEncoder)DataSets.Open(folder.PathOf("p")).Folds(2).First().Encoder;

        Assert.Equal([2L], DataSets.Encode(folder.PathOf("r"), encoder).Targets.ToArray<long>());
        string other = folder.PathOf("q");
        Assert.Equal($"data '{other}': the classes must be among a, b, c, as in training, but 'd' is not.",
            MessageOf(() => DataSets.Encode(other, encoder)));
        Assert.Equal("data 'digits': pictures must be (1, 1, 1), as those that were learnt from, but they are (1, 28, 28).",
            MessageOf(() => DataSets.Encode("digits", encoder)));
        Assert.Equal("data 'xor': it must be pictures, as the training data were, but it is not.",
            MessageOf(() => DataSets.Encode("xor", encoder)));
    }

    [Fact]
    public void What_is_not_there_is_told_with_the_way_to_get_it()
    {
        Assert.Equal("data 'mnist': its folder must be there, but 'nowhere/mnist' is not. Fetch it with: downhill " +
            "download mnist --to nowhere",
            MessageOf(() => DataSets.Open("mnist", "nowhere")));
        Assert.Equal("data 'mnits': it must be digits, mnist, fashion-mnist, cifar10, icecream, xor, moons, circles, " +
            "spirals, blobs, sine, a CSV file or a folder of pictures, but it is none of them.",
            MessageOf(() => DataSets.Open("mnits")));
        Assert.Equal("CSV file 'no.csv': it must exist, but there is no such file or folder.",
            MessageOf(() => DataSets.Open("no.csv")));
    }
}
