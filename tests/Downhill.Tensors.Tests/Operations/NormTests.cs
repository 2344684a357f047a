namespace Downhill.Tests.Operations;

public class NormTests
{
    [Fact]
    public void Each_channel_gets_mean_0_and_variance_1()
    {
        Tensor x = Tensor.From([1d, 10d, 3d, 30d], [2, 2]);

        double[] y = x.BatchNorm(epsilon: 0).ToArray<double>();

        Assert.Equal([-1, -1, 1, 1], y);
    }

    [Fact]
    public void Each_row_gets_mean_0_and_variance_1()
    {
        Tensor x = Tensor.From([1d, 3d, 10d, 30d], [2, 2]);

        double[] y = x.LayerNorm(epsilon: 0).ToArray<double>();

        Assert.Equal([-1, 1, -1, 1], y);
    }

    [Fact]
    public void A_constant_channel_gives_the_offset() =>
        Assert.Equal([5f, 5f],
            Tensor.Full([2, 1], 1e6).BatchNorm(Tensor.Ones([1]), Tensor.Full([1], 5)).ToArray<float>());

    [Fact]
    public void An_empty_batch_gives_an_empty_batch()
    {
        Tensor scale = Tensor.Ones([3]);
        scale.RequiresGrad = true;

        Tensor y = Tensor.Zeros([0, 3]).LayerNorm(scale);
        y.Sum().Backward();

        Assert.Equal(new Shape(0, 3), y.Shape);
        Assert.Equal([0f, 0f, 0f], scale.Grad!.ToArray<float>());
    }

    [Fact]
    public void Channels_stand_on_the_second_axis() => Refuses(
        "BatchNorm: the input must be (batch, channels, ...), but it is (3).", () => Tensor.Zeros([3]).BatchNorm());

    [Fact]
    public void Scale_and_offset_are_one_number_a_channel() => Refuses(
        "BatchNorm: scale and offset must fit the input, but the input needs (3) and one of them is (4).",
        () => Tensor.Zeros([2, 3]).BatchNorm(Tensor.Ones([3]), Tensor.Zeros([4])));

    [Fact]
    public void Scale_and_offset_are_a_row() => Refuses(
        "LayerNorm: scale and offset must fit the input, but the input needs (2, 3) and one of them is (3).",
        () => Tensor.Zeros([5, 2, 3]).LayerNorm(Tensor.Ones([3]), axes: 2));

    [Fact]
    public void A_row_has_no_more_axes_than_the_input() => Refuses(
        "LayerNorm: the input must have the axes of a row, but it is (3) and a row has 2.",
        () => Tensor.Zeros([3]).LayerNorm(axes: 2));

    [Fact]
    public void A_row_has_an_axis() => Refuses(
        "LayerNorm: a row has at least 1 axis, but 0 were asked for.", () => Tensor.Zeros([3]).LayerNorm(axes: 0));

    [Fact]
    public void An_offset_stands_beside_a_scale() => Refuses(
        "LayerNorm: an offset stands beside a scale, but only the offset was given. Give ones as the scale.",
        () => Tensor.Zeros([2, 3]).LayerNorm(offset: Tensor.Zeros([3])));

    [Fact]
    public void Dtypes_must_agree() => Refuses(
        "BatchNorm: scale and offset must have the input's dtype, but the input is float64 and one of them float32. " +
        "Convert the input with .To(DType.Float32).",
        () => Tensor.Zeros([2, 3], DType.Float64).BatchNorm(Tensor.Ones([3])));

    static void Refuses(string sentence, Action call) =>
        Assert.Equal(sentence, Assert.ThrowsAny<TensorException>(call).Message);
}
