using System.Text;
using Downhill.Data;
using static Downhill.Tests.Data.Hostile;

namespace Downhill.Tests.Data;

public class TableEncoderTests
{
    const string Animals = "size,kind,legs,name\n1,cat,4,a\n3,dog,4,b\n,,4,a\n5,cat,4,b\n100,bird,2,a\n";

    static Table Parse(string text) => Table.ParseCsv(Encoding.UTF8.GetBytes(text), "some.csv");

    static TableEncoder Fit(string text, TableOptions? options = null, params int[] rows) =>
        TableEncoder.Fit(Parse(text), options ?? new(), rows.Length > 0 ? rows
            : [.. Enumerable.Range(0, Parse(text).RowCount)]);

    [Fact]
    public void Numbers_are_standardised_and_text_becomes_categories_by_the_training_rows_only()
    {
        // The first four rows: size 1, 3, missing, 5 with mean 3, which fills the gap; deviation sqrt((4 + 0 + 0 + 4) /
        // 4) = sqrt 2.
        TableEncoder encoder = Fit(Animals, null, 0, 1, 2, 3);
        float s = (float)(2 / Math.Sqrt(2)), far = (float)(97 / Math.Sqrt(2));

        Assert.Equal(["size", "kind=cat", "kind=dog", "kind missing", "legs"], encoder.FeatureNames);
        Assert.Equal(
        [
            -s, 1, 0, 0, 0,
            0, 0, 1, 0, 0,
            0, 0, 0, 1, 0,
            s, 1, 0, 0, 0,
            far, 0, 0, 0, -2, // a bird was never seen: no category; 4 legs were constant: x - 4
        ], encoder.Features(Parse(Animals)));
        Assert.Equal(["a", "b"], encoder.Target.Classes);
        Assert.Equal([0L, 1, 0, 1, 0], encoder.Target.Labels(Parse(Animals)));
    }

    [Fact]
    public void Zero_to_one_and_none_scale_as_they_say()
    {
        Assert.Equal([0, 0.25f, 1], Fit("x,y\n2,1\n4,2\n10,3\n", new() { Scaling = Scaling.ZeroToOne })
            .Features(Parse("x\n2\n4\n10\n")));
        Assert.Equal([2, 4, 10], Fit("x,y\n2,1\n4,2\n10,3\n", new() { Scaling = Scaling.None })
            .Features(Parse("x\n2\n4\n10\n")));
    }

    [Fact]
    public void A_missing_cell_without_a_category_and_an_unseen_one_are_zeros() =>
        Assert.Equal([0, 0, 0, 0, 1, 0], Fit("k,y\na,1\nb,2\n").Features(Parse("k,z\n,1\nc,2\na,3")));

    [Fact]
    public void Columns_are_found_by_name_in_other_files()
    {
        TableEncoder encoder = Fit("a,k,y\n1,u,p\n3,v,q\n");

        Assert.Equal([1, 0, 1], encoder.Features(Parse("extra,k,a\n0,v,3\n")));
        Assert.Equal("CSV file 'some.csv': a column that was learnt from must be one of the columns, but 'k' is " +
            "not among a, y.",
            MessageOf(() => encoder.Features(Parse("a,y\n1,p\n"))));
        Assert.Equal("CSV file 'some.csv': column 'a' must hold numbers, as in training, but line 3 has the text 'x'.",
            MessageOf(() => encoder.Features(Parse("a,k\n,u\nx,v\n"))));
        Assert.Equal("CSV file 'some.csv': column 'k' must be read as text, as in training, but it was read as " +
            "numbers. Read the file with the encoder's ReadCsv.",
            MessageOf(() => encoder.Features(Parse("a,k\n1,2\n"))));
    }

    [Fact]
    public void Codes_that_look_like_numbers_stay_text_when_the_encoder_reads_the_file()
    {
        using var folder = new TemporaryFolder();
        TableEncoder encoder = Fit("code,y\n07,1\nA1,2\n");

        Assert.Equal([1, 0, 0, 0], encoder.Features(encoder.ReadCsv(folder.Write("new.csv", "code\n07\n7\n"u8))));
    }

    [Theory]
    [InlineData("x,y\n1,a\n2,b\n", DataTask.Classification, "a b")]
    [InlineData("x,y\n1,10\n2,9.0\n3,-0\n4,0\n", DataTask.Classification, "0 9 10")]
    [InlineData("x,y\n1,0.5\n2,1\n", DataTask.Regression, "")]
    [InlineData("x,y\n1,1\n1,2\n1,3\n1,4\n1,5\n1,6\n1,7\n1,8\n1,9\n1,10\n1,11\n1,12\n1,13\n1,14\n1,15\n1,16\n" +
        "1,17\n1,18\n1,19\n1,20\n1,21\n", DataTask.Regression, "")]
    public void The_task_is_found_by_looking_at_the_target(string text, DataTask task, string classes)
    {
        TargetEncoder target = TargetEncoder.Detect(Parse(text), new());

        Assert.Equal(task, target.Task);
        Assert.Equal(classes, string.Join(' ', target.Classes));
    }

    [Fact]
    public void The_target_of_a_regression_is_scaled_and_can_be_undone()
    {
        TargetEncoder target = Fit("x,y\n1,1.5\n2,3.5\n", new() { Task = DataTask.Regression }).Target;

        Assert.Equal([-1, 1], target.Values(Parse("y\n1.5\n3.5")));
        Assert.Equal(5.5, target.Scale.Undo(3));
        Assert.Equal([1.5f, 3.5f], Fit("x,y\n1,1.5\n2,3.5\n", new() { Scaling = Scaling.None }).Target.Values(
            Parse("y\n1.5\n3.5")));
    }

    [Fact]
    public void Target_and_ignored_columns_are_chosen_by_name()
    {
        TableEncoder encoder = Fit("y,id,x\na,17,1\nb,NaN,3\n", new() { Target = "y", Ignore = ["id"] });

        Assert.Equal(["x"], encoder.FeatureNames);
        Assert.Equal("y", encoder.Target.Name);
    }

    [Fact]
    public void Json_brings_back_the_same_encoder()
    {
        TableEncoder encoder = Fit(Animals, new() { Target = "legs", Task = DataTask.Regression, Ignore = ["name"] },
            0, 2, 4);
        var back = (TableEncoder)DataEncoder.FromJson(encoder.ToJson(), "run.json");

        Assert.Equal(encoder.ToJson(), back.ToJson());
        Assert.Equal(encoder.Features(Parse(Animals)), back.Features(Parse(Animals)));
        Assert.Equal(encoder.Target.Scale, back.Target.Scale);
    }

    [Theory]
    [InlineData(""), InlineData("null"), InlineData("{}"), InlineData("[1]"),
        InlineData("{\"columns\":[null],\"target\":null}"),
        InlineData("{\"columns\":[{\"$type\":\"other\"}],\"target\":{}}")]
    public void Json_of_something_else_is_refused(string json) => Assert.StartsWith(
        "data encoder 'run.json': it must be the JSON that an encoder wrote, but it is not: ",
            MessageOf(() => DataEncoder.FromJson(json, "run.json")));

    [Fact]
    public void Every_damaged_json_is_read_or_refused_in_a_sentence() => Try(
        Encoding.UTF8.GetBytes(Fit("k,x,y\na,1,p\n,3,q\n").ToJson()), json =>
        (DataEncoder.FromJson(Encoding.UTF8.GetString(json), "run.json") as TableEncoder)?.Features(
            Table.ParseCsv("k,x\na,2\n"u8.ToArray(), "some.csv")));

    public static TheoryData<string, TableOptions, string> Misfits => new()
    {
        { "a,b\n1,x\n", new() { Target = "c" }, "the target must be one of the columns, but 'c' is not among a, b." },
        { "a,b\n1,x\n2,y\n", new() { Ignore = ["c"] },
            "an ignored column must be one of the columns, but 'c' is not among a, b." },
        { "a,b\n1,x\n2,y\n", new() { Ignore = ["a"] },
            "there must be a column beside the target 'b' and the ignored ones, but there is none." },
        { "a,b\n1,x\n2,\n", new(), "each row needs a target, but the cell of column 'b' in line 3 is empty." },
        { "a,b\n1,x\n2,x\n", new(), "a classification needs at least 2 classes, but each row of column 'b' has 'x'." },
        { "a,b\n1,x\n2,y\n", new() { Task = DataTask.Regression },
            "the target of a regression must be a number, but column 'b' holds the text 'x'." },
        { "a,b\n1,x\n\nNaN,y\n", new(), "a number must be finite and fit 32 bits, but column 'a' holds, in line 4, " +
            "'NaN'. Leave the cell of a missing value empty." },
        { "a,b\n1,x\n-inf,y\n", new(), "a number must be finite and fit 32 bits, but column 'a' holds, in line 3, " +
            "'-inf'. Leave the cell of a missing value empty." },
        { "a,b\n1,x\n1e39,y\n", new(), "a number must be finite and fit 32 bits, but column 'a' holds, in line 3, " +
            "'1e39'. Leave the cell of a missing value empty." },
        { "a,b\n1,x\n2,y\n3,x\n4,x\n5,x\n6,x\n7,x\n8,x\n9,x\nNA,y\n", new(),
            "a column must hold numbers or text, but 'a' holds 9 numbers and, in line 11, the text 'NA'. Leave the " +
                "cell of a missing value empty." },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void What_does_not_fit_is_told_in_one_sentence(string text, TableOptions options, string sentence) =>
        Assert.Equal($"CSV file 'some.csv': {sentence}", MessageOf(() => Fit(text, options)));

    [Fact]
    public void Targets_of_other_files_are_checked()
    {
        TableEncoder classes = Fit("x,y\n1,a\n2,b\n"), numbers = Fit("x,y\n1,0.5\n2,1\n");

        Assert.Equal("CSV file 'some.csv': the target must be one of the classes a, b, but in line 3 " +
            "column 'y' has 'c'.",
            MessageOf(() => classes.Target.Labels(Parse("y\na\nc\n"))));
        Assert.Equal("CSV file 'some.csv': the target must be a number, but in line 2 column 'y' has 'c'.",
            MessageOf(() => numbers.Target.Values(Parse("y\nc\n1\n"))));
    }
}
