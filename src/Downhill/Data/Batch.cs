namespace Downhill.Data;

/// <summary>Some rows of a data set, ready for one step.</summary>
/// <param name="features">Float32, shape (rows, ...) with the row's shape behind.</param>
/// <param name="targets">Int64 class indices of shape (rows), or float32 numbers of shape (rows, outputs).</param>
/// <param name="rows">Which rows of the data set these are.</param>
public sealed class Batch(Tensor features, Tensor targets, int[] rows)
{
    /// <summary>Float32, shape (rows, ...) with the row's shape behind.</summary>
    public Tensor Features { get; } = features;

    /// <summary>Int64 class indices of shape (rows), or float32 numbers of shape (rows, outputs).</summary>
    public Tensor Targets { get; } = targets;

    /// <summary>Which rows of the data set these are, in the batch's order.</summary>
    public IReadOnlyList<int> Rows { get; } = rows;

    /// <summary>The number of rows.</summary>
    public int Count => Rows.Count;

    /// <summary>Gives the features and targets to a scope that ends sooner than the collector comes; for loops that keep no batch.</summary>
    internal void Return()
    {
        foreach (Tensor tensor in (ReadOnlySpan<Tensor>)[Features, Targets])
            if (tensor.Numbers.Holders == 0)
                tensor.Numbers.Return();
    }
}
