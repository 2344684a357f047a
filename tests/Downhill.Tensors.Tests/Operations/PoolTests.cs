namespace Downhill.Tests.Operations;

public class PoolTests
{
    static readonly Tensor s_image = Tensor.From([1f, 2f, 5f, 3f, 4f, 0f, 7f, 6f, 8f], [1, 1, 3, 3]);

    [Fact]
    public void The_largest_of_each_window_is_taken() =>
        Assert.Equal([4f, 5f, 7f, 8f], s_image.MaxPool2d(2, stride: 1).ToArray<float>());

    [Fact]
    public void The_mean_of_each_window_is_taken() =>
        Assert.Equal([2.5f, 2.75f, 5f, 4.5f], s_image.AvgPool2d(2, stride: 1).ToArray<float>());

    [Fact]
    public void Of_equal_values_the_first_gets_the_gradient()
    {
        Tensor x = Tensor.Ones([1, 1, 2, 2]);
        x.RequiresGrad = true;

        x.MaxPool2d(2).Sum().Backward();

        Assert.Equal([1f, 0f, 0f, 0f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Whole_numbers_have_a_largest_too() =>
        Assert.Equal([9L], Tensor.From([1L, 9L, 3L, 4L], [1, 1, 2, 2]).MaxPool2d(2).ToArray<long>());

    [Fact]
    public void A_window_that_sees_padding_alone_has_the_lowest_value_and_no_gradient()
    {
        Tensor x = Tensor.Ones([1, 1, 1, 2]);
        x.RequiresGrad = true;

        Tensor y = x.MaxPool2d(2, padding: 1, dilation: 2);
        y.Sum().Backward();

        Assert.Equal([float.NegativeInfinity], y.ToArray<float>());
        Assert.Equal([0f, 0f], x.Grad!.ToArray<float>());
    }
}
