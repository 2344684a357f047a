namespace Downhill.Tests.Operations;

public class ExtremeTests
{
    static readonly Tensor s_x = Tensor.From([3f, 1f, 2f, 2f, 5f, 5f], [2, 3]);

    [Fact]
    public void Over_one_axis_over_several_and_over_all()
    {
        Assert.Equal([3f, 5f], s_x.Max([1]).ToArray<float>());
        Assert.Equal([3f, 5f, 5f], s_x.Max([0]).ToArray<float>());
        Assert.Equal(5f, s_x.Max().Item<float>());
        Assert.Equal([1f, 2f], s_x.Min([-1]).ToArray<float>());
        Assert.Equal([1f], s_x.Min([0, 1], keepAxis: true).ToArray<float>());
        Tensor cube = s_x.Reshape(1, 2, 3);
        Assert.Equal([3f, 5f, 5f], cube.Max([0, 1]).ToArray<float>());
        Assert.Equal([3f, 5f], cube.Max([0, 2]).ToArray<float>());
    }

    [Fact]
    public void Places_are_those_of_the_first_of_equal_elements()
    {
        Assert.Equal([0L, 1L], s_x.ArgMax(1).ToArray<long>());
        Assert.Equal([0L, 1L, 1L], s_x.ArgMax(0).ToArray<long>());
        Assert.Equal([4L], s_x.ArgMax().ToArray<long>());
        Assert.Equal([1L, 0L], s_x.ArgMin(-1).ToArray<long>());
        Assert.Equal(new Shape(2, 1), s_x.ArgMin(1, keepAxis: true).Shape);
        Assert.Equal([1L], s_x.ArgMin().ToArray<long>());
    }

    [Fact]
    public void NaN_wins()
    {
        Tensor x = Tensor.From([1f, float.NaN, 7f, float.NaN], [4]);
        Assert.True(float.IsNaN(x.Max().Item<float>()));
        Assert.True(float.IsNaN(x.Min().Item<float>()));
        Assert.Equal(1L, x.ArgMax().Item<long>());
        Assert.Equal(1L, x.ArgMin().Item<long>());
    }

    [Fact]
    public void Equal_elements_share_the_gradient()
    {
        Tensor x = Tensor.From([3f, 1f, 2f, 2f, 5f, 5f], [2, 3]);
        x.RequiresGrad = true;
        x.Max([1]).Backward(Tensor.From(1f, 4f));
        Assert.Equal([1f, 0f, 0f, 0f, 2f, 2f], x.Grad!.ToArray<float>());
        x.ZeroGrad();
        x.Min().Backward();
        Assert.Equal([0f, 1f, 0f, 0f, 0f, 0f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Every_dtype_but_bool_has_extremes()
    {
        Assert.Equal(long.MaxValue, Tensor.From(3, long.MaxValue).Max().Item<long>());
        Assert.Equal((byte)2, Tensor.From<byte>(200, 2).Min().Item<byte>());
        Assert.Equal(4.0, Tensor.From(4.0).Min().Item<double>());
    }

    [Fact]
    public void The_extreme_of_nothing_is_an_error() => Assert.Equal(
        "Max: an axis that is reduced must not be empty, but axis 1 of (2, 0) has 0 elements.",
        Assert.Throws<ShapeMismatchException>(() => Tensor.Zeros([2, 0]).Max([1])).Message);

    [Fact]
    public void The_place_in_nothing_is_an_error() => Assert.Equal(
        "ArgMin: an axis that is reduced must not be empty, but axis 1 of (2, 0) has 0 elements.",
        Assert.Throws<ShapeMismatchException>(() => Tensor.Zeros([2, 0]).ArgMin(1)).Message);

    [Fact]
    public void No_rows_have_no_extremes_without_an_error()
    {
        Assert.Equal(new Shape(0), Tensor.Zeros([0, 3]).Max([1]).Shape);
        Assert.Equal(new Shape(0), Tensor.Zeros([0, 3]).ArgMax(1).Shape);
    }
}
