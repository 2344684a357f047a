using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Training;

namespace Downhill.Tests.Training;

public class PredictionsTests
{
    /// <summary>Rows whose features are their own outputs.</summary>
    static Predictions Say(float[] outputs, long[] labels, Func<Tensor, Tensor>? answers = null) => new(new Identity(),
        new TensorDataset(Tensor.From(outputs, new(labels.Length, outputs.Length / labels.Length)), Tensor.From(labels), ["a", "b", "c"]),
        answers);

    [Fact]
    public void Guesses_mistakes_and_confusions_follow_from_the_answers()
    {
        Predictions said = Say([5, 1, 2, 0, 3, 1, 0, 9, 1, 1, 2, 4], [0, 2, 0, 2]);

        Assert.Equal([0L, 1, 1, 2], said.Guesses);
        Assert.Equal([0L, 2, 0, 2], said.Labels);
        Assert.Equal(0.5, said.Accuracy);
        Assert.Equal([2, 1], said.WorstMistakes(5)); // by 9 - 0 and by 3 - 1
        Assert.Equal([2], said.WorstMistakes(1));
        Assert.Equal(9, said.Certainty(2));
        Assert.Equal(new long[,] { { 1, 1, 0 }, { 0, 0, 0 }, { 0, 1, 1 } }, said.Confusions());
        Assert.Equal([0f, 3, 1], said[1].ToArray());
    }

    [Fact]
    public void Answers_are_what_the_output_unit_makes_of_outputs()
    {
        Predictions said = Say([0, 0, 0], [1], OutputUnit.Softmax.Answers);
        Assert.Equal([1 / 3f, 1 / 3f, 1 / 3f], said[0].ToArray());
        Assert.Equal(0L, said.Guesses[0]);
    }

    [Fact]
    public void More_rows_than_a_batch_come_in_order_and_nothing_is_dropped()
    {
        float[] outputs = [.. Enumerable.Range(0, 900).Select(i => (float)i)];
        Predictions said = new(new Dropout(0.9), new TensorDataset(Tensor.From(outputs, new(300, 3)), Tensor.From(new float[300])));

        Assert.Equal(3, said.Width);
        Assert.Equal([897f, 898, 899], said[299].ToArray());
        Assert.Empty(said.Guesses);
        Assert.True(double.IsNaN(said.Accuracy));
    }
}
