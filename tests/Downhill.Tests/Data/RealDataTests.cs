using Downhill.Data;

namespace Downhill.Tests.Data;

/// <summary>What is known of public data sets, from their publishers or counted by another program.</summary>
public class RealDataTests
{
    static DataSource Open(string name, TableOptions? options = null) =>
        DataSets.Open(name, RealDataFactAttribute.Directory, options);

    static TableSource Table(string name, TableOptions? options = null) =>
        (TableSource)DataSets.Open(Path.Combine(RealDataFactAttribute.Directory!, "tables", name), null, options);

    static long[] CountClasses(Dataset data) =>
        [.. Enumerable.Range(0, data.ClassNames.Count)
            .Select(c => data.Targets.ToArray<long>().LongCount(label => label == c))];

    [RealDataFact]
    public void Mnist_has_its_published_counts_labels_and_moments()
    {
        DataParts parts = Open("mnist").Split();

        Assert.Equal([5923L, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], CountClasses(parts.Train));
        Assert.Equal([980L, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009], CountClasses(parts.Test));
        Assert.Equal([5L, 0, 4, 1, 9, 2, 1, 3, 1, 4], parts.Train.Targets.ToArray<long>()[..10]);
        Assert.Equal(new Shape(1, 28, 28), parts.Train.RowShape);
        NumberScale scale = ((PictureEncoder)parts.Encoder).Scales[0];
        Assert.Equal(0.1307, scale.Shift / 255, 4);
        Assert.Equal(0.3081, scale.Factor / 255, 4);
    }

    [RealDataFact]
    public void Cifar10_reads_the_batches_that_are_there()
    {
        DataParts parts = Open("cifar10").Split();

        Assert.Equal([1989L, 1981, 2042, 2011, 2009, 1925, 2038, 2027, 2012, 1966], CountClasses(parts.Train));
        Assert.Equal([3L, 8, 8, 0, 6, 6, 1, 6, 3, 1], parts.Test.Targets.ToArray<long>()[..10]);
        Assert.Equal("truck", parts.Train.ClassNames[9]);
        Assert.Equal(new Shape(3, 32, 32), parts.Train.RowShape);
    }

    [RealDataFact]
    public void Jpeg_pictures_are_refused_with_the_way_out() =>
        Assert.EndsWith("the file must be PNG or PGM, but it starts as JPEG does. Convert it to PNG.",
            Hostile.MessageOf(() => Open(
            Path.Combine(RealDataFactAttribute.Directory!, "cifar10-cats-dogs"))));

    [RealDataFact]
    public void Tables_tell_their_task_by_the_last_column()
    {
        TableSource iris = Table("iris.csv"), cancer = Table("breast_cancer_wisconsin.csv"),
            digits = Table("digits_8x8.csv"), diabetes = Table("diabetes.csv");

        Assert.Equal((150, DataTask.Classification), (iris.Count, iris.Task));
        Assert.Equal((569, DataTask.Classification), (cancer.Count, cancer.Task));
        Assert.Equal((1797, DataTask.Classification), (digits.Count, digits.Task));
        Assert.Equal((442, DataTask.Regression), (diabetes.Count, diabetes.Task));
        DataParts parts = iris.Split();
        Assert.Equal(["setosa", "versicolor", "virginica"], parts.Train.ClassNames);
        Assert.Equal([10L, 10, 10], CountClasses(parts.Test));
    }

    [RealDataFact]
    public void Penguins_have_gaps_that_are_filled()
    {
        TableSource penguins = Table("penguins.csv", new() { Target = "species" });
        var encoder = (TableEncoder)penguins.Split().Encoder;

        Assert.Equal(344, penguins.Count);
        Assert.Equal(
            19, penguins.Table.Columns.Sum(column => Enumerable.Range(0, column.Count).Count(column.IsMissing)));
        Assert.Equal(
            ["island=Biscoe", "island=Dream", "island=Torgersen", "bill_length_mm", "bill_depth_mm",
                "flipper_length_mm", "body_mass_g", "sex=FEMALE", "sex=MALE", "sex missing"],
            encoder.FeatureNames);
    }

    [RealDataFact]
    public void Folds_of_digits_leave_each_row_to_test_once()
    {
        DataParts[] folds = [.. Table("digits_8x8.csv").Folds(5)];

        Assert.Equal(1797, folds.Sum(parts => parts.Test.Count));
        Assert.All(folds, parts => Assert.InRange(parts.Test.Count, 359, 360));
        Assert.All(folds, parts => Assert.Equal(1797, parts.Train.Count + parts.Test.Count));
    }

    [RealDataFact]
    public void A_table_without_a_header_is_refused() => Assert.EndsWith(
        "mnist_test_10.csv': the first row must name the columns, but its cell 1 is the number 7. Add a header row.",
        Hostile.MessageOf(
            () => DataSets.Open(Path.Combine(RealDataFactAttribute.Directory!, "rashid", "mnist_test_10.csv"))));
}
