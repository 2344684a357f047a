namespace Downhill.Tests.Operations;

public class JoiningTests
{
    static readonly Tensor s_a = Tensor.Range(0, 4).Reshape(2, 2), s_b = Tensor.Range(4, 6).Reshape(1, 2);

    static long[] Longs(Tensor x) => x.ToArray<long>();

    static string Message<TException>(Func<object> action) where TException : TensorException =>
        Assert.Throws<TException>(action).Message;

    [Fact]
    public void Tensors_follow_one_another()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5], Longs(Tensor.Concat([s_a, s_b])));
        Assert.Equal([0, 1, 0, 2, 2, 3, 1, 3], Longs(Tensor.Concat([s_a, s_a.Transpose()], 1)));
        Assert.Equal([0, 1], Longs(Tensor.Concat([s_a[..0], s_a[..1]])));
        Assert.Equal(new Shape(0, 2), Tensor.Concat([s_a[..0], s_a[..0]]).Shape);
        Assert.Equal([0, 1, 2, 3], Longs(Tensor.Concat([s_a])));
    }

    [Fact]
    public void Layers_stand_on_a_new_axis()
    {
        Assert.Equal([0, 1, 2, 3, 0, 2, 1, 3], Longs(Tensor.Stack([s_a, s_a.Transpose()])));
        Assert.Equal([0, 0, 1, 2, 2, 1, 3, 3], Longs(Tensor.Stack([s_a, s_a.Transpose()], -1)));
        Assert.Equal([1f, 2f], Tensor.Stack([Tensor.Scalar(1), Tensor.Scalar(2)]).ToArray<float>());
    }

    [Fact]
    public void Tiles_and_repeated_elements()
    {
        Assert.Equal([4, 5, 4, 5, 4, 5, 4, 5], Longs(s_b.Repeat(2, 2)));
        Assert.Equal(new Shape(3, 2, 2), s_a.Repeat(3, 1, 1).Shape);
        Assert.Equal(new Shape(0, 4), s_b.Repeat(0, 2).Shape);
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3], Longs(s_a.RepeatInterleave(2, 1)));
        Assert.Equal([0, 1, 0, 1, 2, 3, 2, 3], Longs(s_a.RepeatInterleave(2)));
        Assert.Equal(new Shape(2, 0), s_a.RepeatInterleave(0, 1).Shape);
    }

    [Fact]
    public void Rings_turn()
    {
        Tensor x = Tensor.Range(0, 5);
        Assert.Equal([3, 4, 0, 1, 2], Longs(x.Roll(2)));
        Assert.Equal([1, 2, 3, 4, 0], Longs(x.Roll(-1)));
        Assert.Equal([0, 1, 2, 3, 4], Longs(x.Roll(-10)));
        Assert.Equal([1, 0, 3, 2], Longs(s_a.Roll(1, -1)));
    }

    [Fact]
    public void Borders_hold_a_number_or_repeat_the_inside()
    {
        Tensor x = Tensor.Range(1, 4);
        Assert.Equal([0, 1, 2, 3, 0, 0], Longs(x.Pad([(1, 2)])));
        Assert.Equal([9, 9, 9, 9, 0, 1, 9, 2, 3], Longs(s_a.Pad([(1, 0), (1, 0)], 9)));
        Assert.Equal([3, 2, 1, 2, 3, 2], Longs(x.Pad([(2, 1)], PadMode.Reflect)));
        Assert.Equal([1, 1, 1, 2, 3, 3], Longs(x.Pad([(2, 1)], PadMode.Replicate)));
        Assert.Equal([0f, 0f], Tensor.Zeros([0]).Pad([(1, 1)]).ToArray<float>());
        Assert.Equal([true, false], Tensor.From(false).Pad([(1, 0)], 1).ToArray<bool>());
    }

    [Fact]
    public void Triangles_keep_one_side_of_a_diagonal()
    {
        Tensor x = Tensor.Range(1, 10).Reshape(3, 3);
        Assert.Equal([1, 0, 0, 4, 5, 0, 7, 8, 9], Longs(x.Tril()));
        Assert.Equal([0, 2, 3, 0, 0, 6, 0, 0, 0], Longs(x.Triu(1)));
        Assert.Equal([0, 0, 0, 4, 0, 0, 7, 8, 0], Longs(x.Tril(-1)));
        Assert.Equal(Longs(x), Longs(x.Tril(int.MaxValue)));
        Assert.Equal(Longs(x), Longs(x.Triu(int.MinValue)));
    }

    [Fact]
    public void Tensors_that_do_not_fit_together_are_errors()
    {
        Assert.Equal(
            "Concat: all axes but axis 1 must agree, but tensor 0 is (2, 2) and tensor 1 is (1, 2).",
            Message<ShapeMismatchException>(() => Tensor.Concat([s_a, s_b], 1)));
        Assert.Equal(
            "Concat: all axes but axis 0 must agree, but tensor 0 is (2, 2) and tensor 1 is (2).",
            Message<ShapeMismatchException>(() => Tensor.Concat([s_a, s_a[0]])));
        Assert.Equal(
            "Concat: at least one tensor is needed, but none was given.",
            Message<ShapeMismatchException>(() => Tensor.Concat([])));
        Assert.Equal(
            "Concat: both sides must have one dtype, but the left side is int64 and the right side float32. Convert " +
            "one with .To(DType.Int64).",
            Message<DTypeMismatchException>(() => Tensor.Concat([s_a, Tensor.Zeros([1, 2])])));
        Assert.Equal(
            "Concat: a single number has no axes, but axis 0 was given.",
            Message<ShapeMismatchException>(() => Tensor.Concat([Tensor.Scalar(1)])));
        Assert.Equal(
            "Stack: all tensors must have one shape, but tensor 0 is (2, 2) and tensor 1 is (1, 2).",
            Message<ShapeMismatchException>(() => Tensor.Stack([s_a, s_b])));
    }

    [Fact]
    public void Counts_and_sides_that_do_not_fit_are_errors()
    {
        Assert.Equal(
            "Repeat: there is a count for each axis, but (2, 2) has 2 axes and 1 counts were given.",
            Message<ShapeMismatchException>(() => s_a.Repeat(2)));
        Assert.Equal("Shape: a size is 0 or more, but -1 was given.",
            Message<ShapeMismatchException>(() => s_a.RepeatInterleave(-1)));
        Assert.Equal(
            "Pad: there are sides for at most every axis, but (2, 2) has 2 axes and 3 pairs were given.",
            Message<ShapeMismatchException>(() => s_a.Pad([(0, 0), (0, 0), (0, 0)])));
        Assert.Equal(
            "Pad: a side has 0 or more places, but axis 1 was given -1 and 0.",
            Message<ShapeMismatchException>(() => s_a.Pad([(-1, 0)])));
        Assert.Equal(
            "Pad: a border repeats what is inside, so that Reflect adds at most 1 places to axis 1 with size 2, but " +
            "2 and 0 were given.",
            Message<ShapeMismatchException>(() => s_a.Pad([(2, 0)], PadMode.Reflect)));
        Assert.Equal(
            "Pad: a border repeats what is inside, so that Replicate adds at most 0 places to axis 0 with size 0, " +
            "but 1 and 0 were given.",
            Message<ShapeMismatchException>(() => Tensor.Zeros([0]).Pad([(1, 0)], PadMode.Replicate)));
        Assert.Equal(
            "Pad: the number must be one the dtype can hold, but the dtype is int64 and the number 0.5.",
            Message<DTypeMismatchException>(() => s_a.Pad([(1, 0)], 0.5)));
        Assert.Equal("Tril: a matrix has two axes, but the tensor is (2).",
            Message<ShapeMismatchException>(() => s_a[0].Tril()));
        Assert.Equal("Triu: a matrix has two axes, but the tensor is ().",
            Message<ShapeMismatchException>(() => s_a[0, 0].Triu()));
    }
}
