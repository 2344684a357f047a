namespace Downhill.Data;

/// <summary>Rows that are learned from together.</summary>
/// <param name="Inputs">What the model sees; the first axis counts rows.</param>
/// <param name="Targets">What it should say: class numbers (int64, one a row) or numbers (rows, outputs).</param>
public sealed record Batch(Tensor Inputs, Tensor Targets)
{
    /// <summary>Number of rows.</summary>
    public int Count => Inputs.Shape[0];

    /// <summary>Which rows of their data set these are, in the batch's order; empty for a batch that is not from
    /// one.</summary>
    public IReadOnlyList<int> Rows { get; init; } = [];

    /// <summary>Gives the memory back before the collector would, but for tensors that are kept.</summary>
    internal void Return()
    {
        foreach (Tensor tensor in (ReadOnlySpan<Tensor>)[Inputs, Targets])
            if (tensor.Numbers.Holders == 0)
                tensor.Numbers.Return();
    }
}
