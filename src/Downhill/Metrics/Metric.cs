namespace Downhill.Metrics;

/// <summary>A figure that is gathered batch by batch. Derive from it to add one of your own.</summary>
public abstract class Metric
{
    /// <summary>The figure's name in results and files, such as <c>accuracy</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The figure over all batches since the last <see cref="Reset"/>; NaN before the first.</summary>
    public abstract double Value { get; }

    /// <summary>Forgets all batches.</summary>
    public abstract void Reset();

    /// <summary>Adds a batch.</summary>
    /// <param name="outputs">What the model said, (rows, outputs).</param>
    /// <param name="targets">Class numbers (rows), or numbers (rows, outputs).</param>
    public abstract void Add(Tensor outputs, Tensor targets);
}
