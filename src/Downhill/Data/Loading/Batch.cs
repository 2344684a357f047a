namespace Downhill.Data;

/// <summary>Rows that are learned from together.</summary>
/// <param name="Inputs">What the model sees; the first axis counts rows.</param>
/// <param name="Targets">What it should say: class numbers (int64, one a row) or numbers (rows, outputs).</param>
public sealed record Batch(Tensor Inputs, Tensor Targets)
{
    /// <summary>Number of rows.</summary>
    public int Count => Inputs.Shape[0];
}
