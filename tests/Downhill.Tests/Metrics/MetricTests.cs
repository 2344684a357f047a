using Downhill.Metrics;

namespace Downhill.Tests.Metrics;

public class MetricTests
{
    // Guesses 0, 1, 1, 2 for the classes 0, 1, 2, 2.
    static readonly Tensor s_outputs = Tensor.From([9f, 1, 0, 0, 5, 1, 0, 4, 3, 1, 2, 8], [4, 3]);
    static readonly Tensor s_classes = Tensor.From([0L, 1, 2, 2]);

    static double Of(Metric metric, Tensor outputs, Tensor targets)
    {
        // In two batches, and after something that is forgotten.
        metric.Add(outputs, targets);
        metric.Reset();
        metric.Add(outputs[..1], targets[..1]);
        metric.Add(outputs[1..], targets[1..]);
        return metric.Value;
    }

    [Fact]
    public void Accuracy_is_the_share_of_right_rows() => Assert.Equal(0.75, Of(new Accuracy(), s_outputs, s_classes));

    [Fact]
    public void Top_two_also_counts_second_guesses() => Assert.Equal(1, Of(new TopK(2), s_outputs, s_classes));

    [Fact]
    public void Confusions_give_precision_recall_and_F1()
    {
        ConfusionMatrix matrix = new(3);
        double f1 = Of(matrix, s_outputs, s_classes);
        Assert.Equal((1, 1), (matrix[2, 1], matrix[2, 2]));
        Assert.Equal((1 + 0.5 + 1) / 3, matrix.Precision, 12);
        Assert.Equal((1 + 1 + 0.5) / 3, matrix.Recall, 12);
        Assert.Equal((1 + 2.0 / 3 + 2.0 / 3) / 3, f1, 12);
    }

    [Fact]
    public void Classes_that_never_occur_do_not_count()
    {
        ConfusionMatrix matrix = new(4);
        Tensor outputs = Tensor.From([1f, 0, 0, 0], [1, 4]);
        matrix.Add(outputs, Tensor.From(0L));
        Assert.Equal(1, matrix.Value);
    }

    [Fact]
    public void Mean_absolute_error_is_the_mean_distance() =>
        Assert.Equal(1.5, Of(new MeanAbsoluteError(), Tensor.From([1f, 2], [2, 1]), Tensor.From([2f, 4], [2, 1])));

    [Fact]
    public void R2_compares_with_the_mean_even_far_from_zero()
    {
        Tensor targets = Tensor.From([1e6 + 1, 1e6 + 2, 1e6 + 3, 1e6 + 6], [4, 1]), outputs = Tensor.From([1e6 + 1, 1e6 + 2, 1e6 + 4, 1e6 + 6], [4, 1]);
        Assert.Equal(1 - 1.0 / 14, Of(new R2(), outputs, targets), 9);
    }
}
