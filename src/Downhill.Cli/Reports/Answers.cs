using System.Numerics.Tensors;
using Downhill.Cli.Runs;
using Downhill.Data;

namespace Downhill.Cli.Reports;

/// <summary>What a model says to every row of the test part.</summary>
internal sealed class Answers
{
    readonly float[] _values;

    internal Answers(ReportInput input)
    {
        Dataset test = input.Parts.Test;
        Width = input.Spec.Outputs;
        _values = new float[(long)test.Count * Width];
        int row = 0;
        input.Model.Eval();
        using (Gradient.Off())
            foreach (Batch batch in new DataLoader(test, TrainingRun.EvaluationBatch))
            {
                input.Pairing.Answers(input.Model.Forward(batch.Inputs)).CopyTo(_values.AsSpan(row * Width));
                row += batch.Count;
            }
        Labels = test.Task == DataTask.Classification ? test.Targets.ToArray<long>() : [];
        Guesses = [.. Labels.Select((_, i) => TensorPrimitives.IndexOfMax(Of(i)))];
    }

    internal int Width { get; }

    /// <summary>The true class of each row; empty for a regression.</summary>
    internal long[] Labels { get; }

    /// <summary>The class with the largest share, a row.</summary>
    internal int[] Guesses { get; }

    internal ReadOnlySpan<float> Of(int row) => _values.AsSpan(row * Width, Width);

    /// <summary>Rows that were taken for another class, the surest first.</summary>
    internal int[] WorstMistakes(int most) =>
        [.. Enumerable.Range(0, Labels.Length).Where(row => Guesses[row] != Labels[row])
            .OrderByDescending(row => Of(row)[Guesses[row]] - Of(row)[(int)Labels[row]]).Take(most)];

    internal long[,] Confusions(int classes)
    {
        long[,] counts = new long[classes, classes];
        for (int row = 0; row < Labels.Length; row++)
            counts[Labels[row], Guesses[row]]++;
        return counts;
    }
}
