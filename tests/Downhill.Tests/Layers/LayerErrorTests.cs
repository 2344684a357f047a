using Downhill.Layers;

namespace Downhill.Tests.Layers;

public class LayerErrorTests
{
    [Fact]
    public void An_error_deep_in_a_network_names_the_layer_and_its_path()
    {
        Sequential network = new(
            new Conv2d(1, 8, 3, padding: 1), new Relu(), new MaxPool2d(2),
                new Sequential(new Flatten(), new Linear(576, 10)));

        Refuses(
            "Linear: the input's last axis must be the weight's inputs, but the input is (2, 1568) and the weight " +
            "(10, 576) takes 576. In Layers[3].Layers[1] Linear(576 → 10).",
            () => network.Forward(Tensor.Zeros([2, 1, 28, 28])));
    }

    [Fact]
    public void Shapes_alone_tell_the_same() => Refuses(
        "Conv2d: the input's channels must be those that the weight takes, but the input (2, 3, 8, 8) has 3 and the " +
        "weight (8, 1, 3, 3) takes 1. In Layers[0] Conv2d(1 → 8, 3×3).",
        () => new Sequential(new Conv2d(1, 8, 3)).Forward(Tensor.ShapeOnly([2, 3, 8, 8])));

    [Fact]
    public void Batch_norm_of_rows_takes_two_axes_or_three() => Refuses(
        "BatchNorm1d: the input must be (batch, channels) or (batch, channels, length), but it is (2, 3, 4, 5). In " +
        "BatchNorm1d(3).",
        () => new BatchNorm1d(3).Forward(Tensor.Zeros([2, 3, 4, 5])));

    [Fact]
    public void Batch_norm_of_images_takes_four_axes() => Refuses(
        "BatchNorm2d: the input must be (batch, channels, height, width), but it is (2, 3). In BatchNorm2d(3).",
        () => new BatchNorm2d(3).Forward(Tensor.Zeros([2, 3])));

    [Fact]
    public void Batch_norm_knows_its_channels() => Refuses(
        "BatchNorm1d: the input's channels must be the layer's, but the input (2, 4) has 4 and the layer 3. In " +
        "BatchNorm1d(3).",
        () => new BatchNorm1d(3).Forward(Tensor.Zeros([2, 4])));

    [Fact]
    public void Batch_norm_cannot_measure_one_value() => Refuses(
        "BatchNorm1d: in training a channel is measured over more than one value, but (1, 3) has one a channel. " +
        "Call Eval() to use the running averages. In BatchNorm1d(3).",
        () => new BatchNorm1d(3).Forward(Tensor.Zeros([1, 3])));

    [Fact]
    public void Layer_norm_knows_its_row() => Refuses(
        "LayerNorm: the input's last axes must be those of the layer's row, but the input is (3, 5) and the row (3, " +
        "4). In LayerNorm(3, 4).",
        () => new LayerNorm(3, 4).Forward(Tensor.Zeros([3, 5])));

    [Fact]
    public void Flatten_needs_a_batch() => Refuses(
        "Flatten: the first axis is the batch, but the input is a single number (). In Flatten.",
        () => new Flatten().Forward(Tensor.Scalar(1)));

    [Fact]
    public void Groups_divide_the_channels() => Refuses(
        "Conv2d: groups must divide inputs, but 2 groups and 3 inputs were given.",
            () => new Conv2d(3, 4, 3, groups: 2));

    [Fact]
    public void Kernels_have_a_size() => Refuses(
        "Conv2d: kernel must be at least 1, but 0 was given.", () => new Conv2d(3, 4, (3, 0)));

    [Fact]
    public void Norms_have_channels() => Refuses(
        "BatchNorm2d: channels must be at least 1, but 0 was given.", () => new BatchNorm2d(0));

    [Fact]
    public void Rows_have_axes() => Refuses(
        "LayerNorm: the number of a row's axes must be at least 1, but 0 was given.", () => new LayerNorm());

    [Fact]
    public void Dropout_drops_with_a_probability() => Refuses(
        "Dropout: the probability must be from 0 to 1, but it is -0.5.", () => new Dropout(-0.5));

    static void Refuses(string sentence, Func<object> call) =>
        Assert.Equal(sentence, Assert.ThrowsAny<TensorException>(call).Message);
}
