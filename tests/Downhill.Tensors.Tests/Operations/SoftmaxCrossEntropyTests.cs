namespace Downhill.Tests.Operations;

public class SoftmaxCrossEntropyTests
{
    [Fact]
    public void Large_logits_neither_overflow_nor_lose_the_loss()
    {
        Tensor logits = Tensor.From([1000f, 0f, -1000f, 1000f, 1000f, 1000f], [2, 3]);
        float[] losses = logits.SoftmaxCrossEntropy(Tensor.From(2L, 1L)).ToArray<float>();
        Assert.Equal(2000f, losses[0]);
        Assert.Equal(Math.Log(3), losses[1], 1e-6);
    }

    [Fact]
    public void The_gradient_is_the_softmax_less_one_at_the_label()
    {
        Tensor logits = Tensor.From([0.0, Math.Log(2), Math.Log(3)], [1, 3]);
        logits.RequiresGrad = true;
        logits.SoftmaxCrossEntropy(Tensor.From(1L)).Backward();
        double[] gradient = logits.Grad!.ToArray<double>();
        Assert.Equal(1 / 6.0, gradient[0], 1e-15);
        Assert.Equal(2 / 6.0 - 1, gradient[1], 1e-15);
        Assert.Equal(3 / 6.0, gradient[2], 1e-15);
    }

    [Fact]
    public void No_rows_have_no_losses() =>
        Assert.Equal(new Shape(0), Tensor.Zeros([0, 3]).SoftmaxCrossEntropy(Tensor.Zeros([0], DType.Int64)).Shape);

    [Theory, InlineData(3), InlineData(-1)]
    public void A_label_out_of_range_names_its_row(long label) => Assert.Equal(
        "SoftmaxCrossEntropy: a label must be at least 0 and below the number of classes, but row 1 has the label " +
        $"{label} and there are 3 classes.",
        Assert.Throws<TensorException>(() => Tensor.Zeros([2, 3]).SoftmaxCrossEntropy(Tensor.From(0L, label))).Message);

    [Fact]
    public void Labels_of_another_number_are_an_error() => Assert.Equal(
        "SoftmaxCrossEntropy: there must be one label for each row of logits, but the logits are (4, 3) and the " +
        "labels (5).",
        Assert.Throws<ShapeMismatchException>(
            () => Tensor.Zeros([4, 3]).SoftmaxCrossEntropy(Tensor.Zeros([5], DType.Int64))).Message);

    [Fact]
    public void Labels_that_are_not_whole_are_an_error() => Assert.Equal(
        "SoftmaxCrossEntropy: the labels must be int64, but they are float32. Convert them with .To(DType.Int64).",
        Assert.Throws<DTypeMismatchException>(
            () => Tensor.Zeros([4, 3]).SoftmaxCrossEntropy(Tensor.Zeros([4]))).Message);
}
