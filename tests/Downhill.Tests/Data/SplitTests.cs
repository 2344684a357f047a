using Downhill.Data;

namespace Downhill.Tests.Data;

public class SplitTests
{
    // 60 of class 0, 30 of class 1, 10 of class 2, mixed.
    static readonly long[] Labels = [.. Enumerable.Range(0, 100).Select(i => i % 10 == 0 ? 2L : i % 10 < 4 ? 1 : 0)];

    static int[] Counts(int[] rows) => [.. Enumerable.Range(0, 3).Select(c => rows.Count(row => Labels[row] == c))];

    [Fact]
    public void Each_class_gives_its_share()
    {
        (int[] kept, int[] cut) = Split.Stratified(Labels, 100, 0.2, 5);

        Assert.Equal([12, 6, 2], Counts(cut));
        Assert.Equal(Enumerable.Range(0, 100), kept.Concat(cut).Order());
        Assert.Equal(cut.Order(), cut);
    }

    [Theory]
    [InlineData(0.001, 1), InlineData(0.25, 25), InlineData(0.999, 99)]
    public void Shares_add_up_to_the_rounded_total(double fraction, int rows) =>
        Assert.Equal(rows, Split.Stratified(Labels, 100, fraction, 5).Cut.Length);

    [Fact]
    public void The_seed_decides_which_rows()
    {
        Assert.Equal(Split.Stratified(Labels, 100, 0.2, 5).Cut, Split.Stratified(Labels, 100, 0.2, 5).Cut);
        Assert.NotEqual(Split.Stratified(Labels, 100, 0.2, 5).Cut, Split.Stratified(Labels, 100, 0.2, 6).Cut);
    }

    [Fact]
    public void Rows_without_classes_are_cut_too()
    {
        (int[] kept, int[] cut) = Split.Stratified([], 10, 0.3, 1);

        Assert.Equal((7, 3), (kept.Length, cut.Length));
        Assert.NotEqual([0, 1, 2], cut);
    }

    [Fact]
    public void Folds_part_all_rows_and_each_has_every_class_evenly()
    {
        int[][] folds = Split.Folds(Labels, 100, 5, 3);

        Assert.Equal(Enumerable.Range(0, 100), folds.SelectMany(rows => rows).Order());
        Assert.All(folds, rows => Assert.Equal([12, 6, 2], Counts(rows)));
        Assert.Equal([4, 3, 3], Split.Folds([], 10, 3, 0).Select(rows => rows.Length));
    }

    [Fact]
    public void Wrong_shares_are_refused()
    {
        Assert.StartsWith("Split: the fraction must be above 0 and below 1, but it is 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Split.Stratified(Labels, 100, 1, 0)).Message);
        Assert.StartsWith("Split: there must be at least 2 rows to cut, but there is 1.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Split.Stratified([], 1, 0.5, 0)).Message);
        Assert.StartsWith("Split: there must be 2 to 3 folds, as there are 3 rows, but 4 were asked for.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Split.Folds([], 3, 4, 0)).Message);
    }
}
