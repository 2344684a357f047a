namespace Downhill.Metrics;

/// <summary>How often each class was taken for each other: row = the true class, column = the model's guess.</summary>
/// <remarks>Outputs (rows, classes), targets int64 (rows). Precision, recall and F1 are averaged over the classes
/// (macro); a class that
/// never occurs and is never guessed does not count. <see cref="Metric.Value"/> is the F1.</remarks>
/// <param name="classes">Number of classes, at least 1.</param>
public sealed class ConfusionMatrix(int classes) : Metric
{
    readonly long[,] _counts = new long[classes, classes];

    /// <inheritdoc/>
    public override string Name => "f1";

    /// <summary>The mean of <see cref="F1Of"/> over the classes.</summary>
    public override double Value => MeanOver(F1Of);

    /// <summary>The mean of <see cref="PrecisionOf"/> over the classes.</summary>
    public double Precision => MeanOver(PrecisionOf);

    /// <summary>The mean of <see cref="RecallOf"/> over the classes.</summary>
    public double Recall => MeanOver(RecallOf);

    /// <summary>How many rows of class <paramref name="truth"/> were taken for class <paramref
    /// name="guess"/>.</summary>
    public long this[int truth, int guess] => _counts[truth, guess];

    /// <summary>Number of classes.</summary>
    public int Classes => classes;

    /// <summary>Of the rows that were taken for a class, the share that belongs to it; 0 when none was.</summary>
    public double PrecisionOf(int one) => Share(_counts[one, one], Enumerable.Range(0, classes).Sum(truth => _counts[truth, one]));

    /// <summary>Of the rows that belong to a class, the share that was found; 0 when none does.</summary>
    public double RecallOf(int one) => Share(_counts[one, one], Enumerable.Range(0, classes).Sum(guess => _counts[one, guess]));

    /// <summary>The harmonic mean of precision and recall of a class: 2pr / (p + r); 0 when both are.</summary>
    public double F1Of(int one)
    {
        (double precision, double recall) = (PrecisionOf(one), RecallOf(one));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// <inheritdoc/>
    public override void Reset() => Array.Clear(_counts);

    /// <inheritdoc/>
    public override void Add(Tensor outputs, Tensor targets)
    {
        long[] guesses = outputs.ArgMax(-1).ToArray<long>(), truths = targets.ToArray<long>();
        for (int row = 0; row < truths.Length; row++)
            _counts[truths[row], guesses[row]]++;
    }

    double MeanOver(Func<int, double> figure)
    {
        int[] met = [.. Enumerable.Range(0, classes).Where(one =>
            Enumerable.Range(0, classes).Any(other => _counts[one, other] + _counts[other, one] > 0))];
        return met.Length == 0 ? double.NaN : met.Average(figure);
    }

    static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
