using System.Numerics.Tensors;
using Downhill.Data;
using Downhill.Layers;

namespace Downhill.Training;

/// <summary>What a model says to every row of a data set, beside the truth: its guesses, what it takes for what, and
/// its worst mistakes.</summary>
public sealed class Predictions
{
    // There are no gradients to keep: larger batches than in training are faster.
    const int BatchSize = 256;

    readonly float[] _values;

    /// <summary>Asks the model, in evaluation mode and without gradients.</summary>
    /// <param name="model">Float32 outputs of shape (rows, width).</param>
    /// <param name="data">The rows to ask about.</param>
    /// <param name="answers">What turns outputs into answers, such as <see cref="Losses.OutputUnit.Answers"/> of
    /// <see cref="Losses.OutputUnit.Softmax"/>. Default null: the outputs are the answers.</param>
    public Predictions(Layer model, Dataset data, Func<Tensor, Tensor>? answers = null)
    {
        List<float> values = [];
        model.Eval();
        using (Gradient.Off())
            foreach (Batch batch in new DataLoader(data, BatchSize) { LendBatches = true })
            {
                using MemoryScope scope = MemoryScope.Begin();
                Tensor outputs = model.Forward(batch.Inputs);
                values.AddRange((answers?.Invoke(outputs) ?? outputs).ToArray<float>());
            }
        _values = [.. values];
        Width = data.Count == 0 ? 0 : _values.Length / data.Count;
        ClassNames = data.ClassNames;
        Labels = data.Task == DataTask.Classification ? data.Targets.ToArray<long>() : [];
        Guesses = [.. Labels.Select((_, row) => (long)TensorPrimitives.IndexOfMax(this[row]))];
    }

    /// <summary>Numbers a row.</summary>
    public int Width { get; }

    /// <summary>The names of the classes; empty for a regression.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The true class of each row; empty for a regression.</summary>
    public IReadOnlyList<long> Labels { get; }

    /// <summary>The class with the largest answer, a row; the first of equals. Empty for a regression.</summary>
    public IReadOnlyList<long> Guesses { get; }

    /// <summary>The answers to one row: a probability for each class, or the predicted numbers.</summary>
    public ReadOnlySpan<float> this[int row] => _values.AsSpan(row * Width, Width);

    /// <summary>The share of rows that are guessed rightly, 0 to 1; NaN without classes or rows.</summary>
    public double Accuracy => Labels.Count == 0 ? double.NaN
        : Labels.Zip(Guesses, (label, guess) => label == guess ? 1.0 : 0).Average();

    /// <summary>The largest answer to a row: how sure the model is of its guess.</summary>
    public float Certainty(int row) => this[row][(int)Guesses[row]];

    /// <summary>The rows that were taken for another class, those first where the guess is furthest above the
    /// truth.</summary>
    /// <param name="most">The most rows that are wanted.</param>
    public IReadOnlyList<int> WorstMistakes(int most) =>
        [.. Enumerable.Range(0, Labels.Count).Where(row => Guesses[row] != Labels[row])
            .OrderByDescending(row => Certainty(row) - this[row][(int)Labels[row]]).Take(most)];

    /// <summary>How often each class (row) was taken for each (column).</summary>
    public long[,] Confusions()
    {
        long[,] counts = new long[ClassNames.Count, ClassNames.Count];
        for (int row = 0; row < Labels.Count; row++)
            counts[Labels[row], Guesses[row]]++;
        return counts;
    }
}
