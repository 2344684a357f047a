namespace Downhill.Data;

/// <summary>A table with a target column: a CSV file or a generated one.</summary>
public sealed class TableSource : DataSource
{
    readonly TableOptions _options;
    readonly TargetEncoder _target;

    /// <summary>The rows.</summary>
    public Table Table { get; }

    /// <inheritdoc/>
    public override string Name => Table.Name;

    /// <inheritdoc/>
    public override DataTask Task => _target.Task;

    /// <inheritdoc/>
    public override bool HasTest => false;

    /// <inheritdoc/>
    public override int Count => Table.RowCount;

    private protected override long[] Labels => Task == DataTask.Classification ? _target.Labels(Table) : [];

    /// <summary>Takes a table and finds out what is to be predicted.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="options">Target, ignored columns, task and scaling; null for the defaults.</param>
    /// <exception cref="DataFileException">The target does not fit; see <see cref="TargetEncoder.Detect"/>.</exception>
    public TableSource(Table table, TableOptions? options = null) =>
        (Table, _options, _target) = (table, options ?? new(), TargetEncoder.Detect(table, options ?? new()));

    private protected override DataEncoder Fit(ReadOnlySpan<int> rows) => TableEncoder.Fit(Table, _options, rows);

    private protected override Dataset Encode(DataEncoder encoder) => Encode((TableEncoder)encoder, Table);

    private protected override Dataset EncodeTest(DataEncoder encoder) =>
        throw new InvalidOperationException("TableSource: a table has no test part of its own.");

    /// <summary>A data set of a table's rows, with features and targets by an encoder that was learnt before.</summary>
    /// <param name="encoder">What was learnt.</param>
    /// <param name="table">A table with the encoder's columns, its target among them.</param>
    /// <exception cref="DataFileException">A column is not there or holds something else than in training.</exception>
    public static Dataset Encode(TableEncoder encoder, Table table)
    {
        Tensor targets = encoder.Task == DataTask.Classification
            ? Tensor.From<long>(encoder.Target.Labels(table))
            : Tensor.From<float>(encoder.Target.Values(table));
        return new TensorDataset(table.Name, encoder.Features(table), encoder.RowShape, targets, encoder.ClassNames)
        {
            TargetScale = encoder.TargetScale,
        };
    }
}
