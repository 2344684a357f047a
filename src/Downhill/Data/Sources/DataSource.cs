namespace Downhill.Data;

/// <summary>Raw data before anything is measured on them: they are cut into parts first, and the training part then
/// says how features are made.</summary>
public abstract class DataSource
{
    const int ValidationDraw = 1;

    private protected DataSource() { }

    /// <summary>What messages and reports call it.</summary>
    public abstract string Name { get; }

    /// <summary>What is to be predicted.</summary>
    public abstract DataTask Task { get; }

    /// <summary>Whether the data come with a test part of their own.</summary>
    public abstract bool HasTest { get; }

    /// <summary>The rows that parts are cut from: the training part when there is a test part, else all.</summary>
    public abstract int Count { get; }

    /// <summary>The class index of each of these rows; empty for a regression.</summary>
    private protected abstract long[] Labels { get; }

    private protected abstract DataEncoder Fit(ReadOnlySpan<int> rows);

    private protected abstract Dataset Encode(DataEncoder encoder);

    private protected abstract Dataset EncodeTest(DataEncoder encoder);

    /// <summary>Cuts the data into parts: the data's own test part, else a stratified share; the validation part is cut
    /// from what is left.</summary>
    /// <param name="validation">The share of the training part that is set aside, 0 to below 1. Default 0:
    /// none.</param>
    /// <param name="test">The share of the test part where the data have none of their own. Default 0.2.</param>
    /// <param name="seed">Decides which rows. Default 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of range, or there are too few rows.</exception>
    public DataParts Split(double validation = 0, double test = 0.2, long seed = 0)
    {
        long[] labels = Labels;
        int[] train = [.. Enumerable.Range(0, Count)], tested = [], validated = [];
        if (!HasTest)
            (train, tested) = Data.Split.Stratified(labels, Count, test, seed);
        if (validation != 0)
        {
            long[] left = labels.Length == 0 ? [] : [.. train.Select(row => labels[row])];
            (int[] kept, int[] cut) = Data.Split.Stratified(left, train.Length, validation, seed + ValidationDraw);
            (train, validated) = ([.. kept.Select(i => train[i])], [.. cut.Select(i => train[i])]);
        }
        return Make(train, validation == 0 ? null : validated, HasTest ? null : tested);
    }

    /// <summary>Cuts the data into k parts, each the test part once: stratified cross-validation.</summary>
    /// <param name="folds">The number of parts, 2 to <see cref="Count"/>.</param>
    /// <param name="seed">Decides which rows. Default 0.</param>
    /// <returns>The k divisions, made one after the other. A test part of the data's own is left out: it stays
    /// unseen.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is out of range.</exception>
    public IEnumerable<DataParts> Folds(int folds, long seed = 0)
    {
        int[][] parts = Data.Split.Folds(Labels, Count, folds, seed);
        return Enumerable.Range(0, folds).Select(fold =>
            Make([.. parts.Where((_, i) => i != fold).SelectMany(rows => rows).Order()], null, parts[fold]));
    }

    DataParts Make(int[] train, int[]? validation, int[]? test)
    {
        DataEncoder encoder = Fit(train);
        Dataset all = Encode(encoder);
        return new(
            train.Length == Count ? all : all.Select(train),
            validation is null ? null : all.Select(validation),
            test is null ? EncodeTest(encoder) : all.Select(test),
            encoder);
    }
}
