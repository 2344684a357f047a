namespace Downhill.Tests.Operations;

public class ConvErrorTests
{
    static readonly Tensor s_image = Tensor.Zeros([2, 3, 8, 8]);

    [Fact]
    public void Pictures_need_a_batch() => Refuses(
        "Conv2d: the input must be (batch, channels, height, width), but it is (3, 28, 28). " +
        "Reshape it to (1, 3, 28, 28).",
        () => Tensor.Zeros([3, 28, 28]).Conv2d(Tensor.Zeros([4, 3, 3, 3])));

    [Fact]
    public void Rows_are_no_pictures() => Refuses(
        "Conv2d: the input must be (batch, channels, height, width), but it is (5, 784).",
        () => Tensor.Zeros([5, 784]).Conv2d(Tensor.Zeros([4, 3, 3, 3])));

    [Fact]
    public void Channels_must_agree() => Refuses(
        "Conv2d: the input's channels must be those that the weight takes, but the input (2, 3, 8, 8) has 3 and the " +
        "weight (4, 1, 3, 3) takes 1.",
        () => s_image.Conv2d(Tensor.Zeros([4, 1, 3, 3])));

    [Fact]
    public void Channels_count_once_a_group() => Refuses(
        "Conv2d: the input's channels must be those that the weight takes, but the input (2, 3, 8, 8) has 3 and the " +
        "weight (4, 3, 3, 3) takes 6 in 2 groups.",
        () => s_image.Conv2d(Tensor.Zeros([4, 3, 3, 3]), groups: 2));

    [Fact]
    public void Channels_that_come_last_are_recognised() => Refuses(
        "Conv2d: the input's channels must be those that the weight takes, but the input (2, 8, 8, 3) has 8 and the " +
        "weight (4, 3, 3, 3) takes 3. The input would fit as Permute(0, 3, 1, 2).",
        () => Tensor.Zeros([2, 8, 8, 3]).Conv2d(Tensor.Zeros([4, 3, 3, 3])));

    [Fact]
    public void Groups_must_divide_the_outputs() => Refuses(
        "Conv2d: the groups must divide the outputs, but there are 3 groups and the weight (4, 1, 3, 3) has 4 outputs.",
        () => s_image.Conv2d(Tensor.Zeros([4, 1, 3, 3]), groups: 3));

    [Fact]
    public void Weights_have_four_axes() => Refuses(
        "Conv2d: the weight must be (outputs, inputs / groups, height, width), but it is (4, 3).",
        () => s_image.Conv2d(Tensor.Zeros([4, 3])));

    [Fact]
    public void A_bias_is_one_number_an_output() => Refuses(
        "Conv2d: the bias must have one number an output, but the bias is (3) and the weight (4, 3, 3, 3) has 4 " +
        "outputs.",
        () => s_image.Conv2d(Tensor.Zeros([4, 3, 3, 3]), Tensor.Zeros([3])));

    [Fact]
    public void Kernels_must_fit() => Refuses(
        "Conv2d: the kernel must fit into the padded input, but the kernel covers 9×5 and the padded input " +
        "(2, 3, 6, 6) is 8×8.",
        () => Tensor.Zeros([2, 3, 6, 6]).Conv2d(Tensor.Zeros([4, 3, 5, 3]), padding: 1, dilation: 2));

    [Fact]
    public void Strides_are_at_least_one() => Refuses(
        "Conv2d: the stride must be at least 1, but it is 0×1.",
            () => s_image.Conv2d(Tensor.Zeros([4, 3, 3, 3]), stride: (0, 1)));

    [Fact]
    public void Padding_is_not_negative() => Refuses(
        "Conv2d: the padding must be at least 0, but it is -1×-1.",
            () => s_image.Conv2d(Tensor.Zeros([4, 3, 3, 3]), padding: -1));

    [Fact]
    public void Whole_numbers_are_refused() => Refuses(
        "Conv2d: the dtype must be float32 or float64, but the tensor is uint8. Convert it with .To(DType.Float32).",
        () => Tensor.Zeros([2, 3, 8, 8], DType.UInt8).Conv2d(Tensor.Zeros([4, 3, 3, 3])));

    [Fact]
    public void Dtypes_must_agree() => Refuses(
        "Conv2d: the weights must have the input's dtype, but the input is float64 and the weights float32. Convert " +
        "the input with .To(DType.Float32).",
        () => Tensor.Zeros([2, 3, 8, 8], DType.Float64).Conv2d(Tensor.Zeros([4, 3, 3, 3])));

    [Fact]
    public void Windows_must_fit() => Refuses(
        "MaxPool2d: the kernel must fit into the padded input, but the kernel covers 3×3 and the padded input (1, " +
        "1, 2, 2) is 2×2.",
        () => Tensor.Zeros([1, 1, 2, 2]).MaxPool2d(3));

    [Fact]
    public void Padding_is_at_most_half_the_window() => Refuses(
        "AvgPool2d: the padding must be at most half the window, but the padding is 2×0 and the window 3×3.",
        () => s_image.AvgPool2d(3, padding: (2, 0)));

    [Fact]
    public void Truth_values_have_no_largest() => Refuses(
        "MaxPool2d: the dtype must be a number, but the tensor is bool. Convert it with .To(DType.Float32).",
        () => Tensor.Zeros([1, 1, 2, 2], DType.Bool).MaxPool2d(2));

    static void Refuses(string sentence, Action call) =>
        Assert.Equal(sentence, Assert.ThrowsAny<TensorException>(call).Message);
}
