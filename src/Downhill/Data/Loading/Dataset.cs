namespace Downhill.Data;

/// <summary>Rows of features with a target each. Derive from it to read features from where they are, row by
/// row.</summary>
/// <remarks>Targets are in memory from the start: parts are cut by them. Features are read when a batch needs
/// them.</remarks>
public abstract class Dataset
{
    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>The shape of one row's features.</summary>
    public Shape RowShape { get; }

    /// <summary>Int64 class indices of shape (rows), or float32 numbers of shape (rows, outputs).</summary>
    public Tensor Targets { get; }

    /// <summary>The names of the classes; empty for a regression.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>For a regression, the map from the original numbers to the targets; else the identity.</summary>
    public NumberScale TargetScale { get; init; } = NumberScale.Identity;

    /// <summary>What is to be predicted: whole-number targets are classes.</summary>
    public DataTask Task => Targets.DType == DType.Int64 ? DataTask.Classification : DataTask.Regression;

    /// <summary>The number of rows.</summary>
    public int Count => Targets.Shape[0];

    /// <summary>Takes the targets and the shape of a row.</summary>
    /// <param name="name">What messages call the data set.</param>
    /// <param name="rowShape">The shape of one row's features.</param>
    /// <param name="targets">Int64 of shape (rows): class indices; or float32 of shape (rows) or (rows, outputs):
    /// numbers.</param>
    /// <param name="classNames">The classes' names; null for the numbers from 0 to the largest index.</param>
    /// <exception cref="ArgumentException">The targets have another dtype or rank.</exception>
    /// <exception cref="DataRowException">A class index is out of range, or a number is not finite.</exception>
    protected Dataset(string name, Shape rowShape, Tensor targets, IReadOnlyList<string>? classNames = null)
    {
        bool classes = targets.DType == DType.Int64 && targets.Rank == 1;
        if (!classes && !(targets.DType == DType.Float32 && targets.Rank is 1 or 2))
            throw new ArgumentException($"Dataset '{name}': targets must be int64 of shape (rows) or float32 of " +
                "shape (rows, outputs), " +
                $"but they are {targets.Type}.");
        (Name, RowShape) = (name, rowShape);
        Targets = classes || targets.Rank == 2 ? targets : targets.Reshape(targets.Length, 1);
        ClassNames = classes ? CheckLabels(targets.ToArray<long>(), classNames) : [];
        if (!classes)
            CheckFinite(targets.ToArray<float>(), Math.Max(1, Targets.Shape[1]), "target");
    }

    /// <summary>Writes the features of one row.</summary>
    /// <param name="row">The row, 0 to Count - 1.</param>
    /// <param name="features">As many numbers as the row's shape has; their values are undefined before.</param>
    /// <remarks>Called on the thread that makes batches, which may be another than the one that uses them.</remarks>
    protected abstract void ReadFeatures(int row, Span<float> features);

    /// <summary>The given rows as one batch.</summary>
    /// <param name="rows">Rows from 0 to Count - 1, in any order, repeated if wanted.</param>
    /// <exception cref="DataRowException">A row cannot be read; the cause is within.</exception>
    public Batch Take(params ReadOnlySpan<int> rows)
    {
        int width = RowShape.ElementCount;
        Tensor features = Tensor.Allocate(new(DType.Float32, new([rows.Length, .. RowShape.Sizes])));

        // Through the view: a span that a user can take would keep the memory out of the pool for good.
        Span<float> numbers = features.View.Write<float>();
        for (int i = 0; i < rows.Length; i++)
            Read(rows[i], numbers.Slice(i * width, width));
        GC.KeepAlive(features);
        return new(features, TargetsOf(rows)) { Rows = rows.ToArray() };
    }

    /// <summary>All rows as one batch: for small sets.</summary>
    public Batch All() => Take([.. Enumerable.Range(0, Count)]);

    /// <summary>The given rows as a data set; their features are not copied.</summary>
    /// <param name="rows">Rows from 0 to Count - 1.</param>
    public Dataset Select(ReadOnlySpan<int> rows) => new Selection(this, TargetsOf(rows), rows.ToArray());

    internal void Read(int row, Span<float> features)
    {
        try
        {
            ReadFeatures(row, features);
        }
        catch (Exception e) when (e is not (OperationCanceledException or DataRowException))
        {
            throw new DataRowException($"Dataset '{Name}': each row must be readable, but row {row} is " +
                $"not: {e.Message}", row, e);
        }
    }

    /// <summary>Each number must be finite; the message names the row of the first that is not.</summary>
    internal void CheckFinite(ReadOnlySpan<float> numbers, int perRow, string what)
    {
        for (int i = 0; i < numbers.Length; i++)
            if (!float.IsFinite(numbers[i]))
                throw new DataRowException($"Dataset '{Name}': each {what} must be finite, but row {i / perRow} has " +
                    $"{numbers[i]}.", i / perRow);
    }

    Tensor TargetsOf(ReadOnlySpan<int> rows) => Task == DataTask.Classification
        ? Gather(Targets.View.Read<long>(), rows, new(rows.Length))
        : Gather(Targets.View.Read<float>(), rows, new(rows.Length, Targets.Shape[1]));

    static Tensor Gather<T>(ReadOnlySpan<T> all, ReadOnlySpan<int> rows, Shape shape) where T : unmanaged
    {
        int width = shape.Rank == 1 ? 1 : shape[1];
        T[] taken = new T[shape.ElementCount];
        for (int i = 0; i < rows.Length; i++)
            all.Slice(rows[i] * width, width).CopyTo(taken.AsSpan(i * width));
        return Tensor.From(taken, shape);
    }

    IReadOnlyList<string> CheckLabels(long[] labels, IReadOnlyList<string>? names)
    {
        names ??= [.. Enumerable.Range(0, (int)Math.Clamp(labels.DefaultIfEmpty(-1).Max() + 1, 0, labels.Length + 1L))
            .Select(i => $"{i}")];
        for (int row = 0; row < labels.Length; row++)
            if ((ulong)labels[row] >= (ulong)names.Count)
                throw new DataRowException(
                    $"Dataset '{Name}': a class index must be 0 to {names.Count - 1}, but row {row} has " +
                        $"{labels[row]}.", row);
        return names;
    }

    /// <summary>Some rows of another data set.</summary>
    sealed class Selection : Dataset
    {
        readonly Dataset _all;
        readonly int[] _rows;

        internal Selection(Dataset all, Tensor targets, int[] rows)
            : base(all.Name, all.RowShape, targets, all.ClassNames) =>
                (_all, _rows, TargetScale) = (all, rows, all.TargetScale);

        protected override void ReadFeatures(int row, Span<float> features) => _all.Read(_rows[row], features);
    }
}
