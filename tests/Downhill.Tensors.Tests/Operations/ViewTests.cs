namespace Downhill.Tests.Operations;

public class ViewTests
{
    static readonly Tensor s_x = Tensor.Range(0, 6).Reshape(2, 3);

    static long[] Longs(Tensor x) => x.ToArray<long>();

    static string Message(Func<object> action) => Assert.Throws<ShapeMismatchException>(action).Message;

    [Fact]
    public void Views_share_memory()
    {
        Tensor x = Tensor.Zeros([2, 3]);
        Tensor[] views =
        [
            x.Reshape(3, 2), x.Flatten(), x.Transpose(), x.Permute(1, 0), x.MoveAxis(0, 1), x.Unsqueeze(0),
            x.Unsqueeze(0).Squeeze(),
            x.Expand(4, 2, 3), x.Slice(1, 1..), x.Select(0, 1), x.Flip(), .. x.Split(1), .. x.Chunk(2, 1), x.Diagonal(),
        ];
        x.Fill(1);
        Assert.All(views, view => Assert.All(view.ToArray<float>(), number => Assert.Equal(1f, number)));
    }

    [Fact]
    public void Axes_come_and_go()
    {
        Assert.Equal(new Shape(1, 2, 1, 3), s_x.Unsqueeze(1).Unsqueeze(0).Shape);
        Assert.Equal(new Shape(2, 3, 1), s_x.Unsqueeze(-1).Shape);
        Assert.Equal(new Shape(2, 3), Tensor.Zeros([1, 2, 1, 3]).Squeeze().Shape);
        Assert.Equal(new Shape(1, 2, 3), Tensor.Zeros([1, 2, 1, 3]).Squeeze(-2).Shape);
        Assert.Equal(new Shape(6), s_x.Flatten().Shape);
        Assert.Equal(new Shape(1), Tensor.Scalar(1).Flatten().Shape);
        Assert.Equal(new Shape(2, 12), Tensor.Zeros([2, 3, 4]).Flatten(1).Shape);
        Assert.Equal(new Shape(3, 4, 2), Tensor.Zeros([2, 3, 4]).MoveAxis(0, -1).Shape);
    }

    [Fact]
    public void Views_of_views_find_the_right_elements()
    {
        Assert.Equal([5, 3], Longs(s_x.Flip()[0].Slice(0, .., 2)));
        Assert.Equal([2, 5], Longs(s_x.Transpose().Flip(0)[0]));
        Assert.Equal([4, 1], Longs(s_x.Flip(0).Transpose()[1]));
        Assert.Equal([5, 4, 3, 2, 1, 0], Longs(s_x.Flip().Reshape(6)));
        Assert.Equal([1, 5], Longs(s_x.Diagonal(1)));
        Assert.Equal([3], Longs(s_x.Diagonal(-1)));
        Assert.Equal([2, 4], Longs(s_x.Flip(1).Diagonal()));
    }

    [Fact]
    public void Parts_cover_the_axis()
    {
        Assert.Equal([new Shape(2, 2), new Shape(2, 1)], s_x.Split(2, 1).Select(part => part.Shape));
        Assert.Equal([2, 5], Longs(s_x.Split(2, 1)[1]));
        Assert.Equal([new Shape(3), new Shape(3), new Shape(1)], Tensor.Zeros([7]).Chunk(3).Select(part => part.Shape));
        Assert.Equal([new Shape(2), new Shape(2), new Shape(1)], Tensor.Zeros([5]).Chunk(4).Select(part => part.Shape));
        Assert.Equal([new Shape(0)], Tensor.Zeros([0]).Chunk(4).Select(part => part.Shape));
        Assert.Equal([new Shape(0, 3), new Shape(2, 3)], s_x.Split([0, 2]).Select(part => part.Shape));
    }

    [Fact]
    public void A_part_that_nobody_uses_has_a_gradient_of_zeros()
    {
        Tensor x = Tensor.Ones([5]);
        x.RequiresGrad = true;
        Tensor[] parts = x.Split([2, 1, 2]);
        (parts[0].Sum() + parts[2].Sum() * 2).Backward();
        Assert.Equal([1f, 1f, 0f, 2f, 2f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Empty_tensors_and_size_one_axes_work()
    {
        Tensor empty = Tensor.Zeros([0, 3]);
        Tensor[] views =
        [
            empty.Reshape(3, 0), empty.Flatten(), empty.Transpose(), empty.Unsqueeze(0), empty.Squeeze(),
            empty.Expand(2, 0, 3), empty.Slice(0, ..), empty.Slice(0, .., -1), empty.Select(1, 2), empty.Flip(),
            empty.Diagonal(), empty.Diagonal(-5), empty.Clone(), empty.Roll(1), empty.Tril(), empty.Repeat(2, 2),
            empty.RepeatInterleave(2, 1), empty.MoveAxis(0, 1), empty.Contiguous(),
        ];
        Assert.All(views, view => Assert.Empty(view.ToArray<float>()));
        Tensor one = Tensor.Ones([1, 1]);
        Tensor[] ones =
        [
            one.Reshape(), one.Flatten(), one.Transpose(), one.Squeeze(), one.Squeeze(0), one.Slice(0, .., -3),
            one.Select(0, 0), one.Flip(),
            one.Diagonal(), one.Roll(5), one.Tril(), one.Triu(), one.Split(1)[0], one.Chunk(3)[0],
        ];
        Assert.All(ones, view => Assert.Equal([1f], view.ToArray<float>()));
    }

    [Fact]
    public void Rank_zero_works_where_no_axis_is_named()
    {
        Tensor number = Tensor.Scalar(3);
        Tensor[] views =
        [
            number.Reshape(), number.Reshape(1, 1), number.Flatten(), number.Permute(), number.Unsqueeze(0),
            number.Squeeze(), number.Flip(),
            number.Expand(1), number.Repeat(), number.Clone(), number.Pad([]),
        ];
        Assert.All(views, view => Assert.Equal([3f], view.ToArray<float>()));
        Assert.Equal([3f, 3f], number.Repeat(2).ToArray<float>());
        Assert.Equal([3f, 3f], number.Expand(2).ToArray<float>());
    }

    [Fact]
    public void Gradients_of_empty_and_single_parts_have_the_shape_of_the_whole()
    {
        Tensor x = Tensor.Ones([3]), number = Tensor.Scalar(2);
        (x.RequiresGrad, number.RequiresGrad) = (true, true);
        (x[1..1].Sum() + x.Slice(0, 2..2, -1).Sum() + number.Repeat(3).Sum()).Backward();
        Assert.Equal([0f, 0f, 0f], x.Grad!.ToArray<float>());
        Assert.Equal(3f, number.Grad!.Item<float>());
    }

    [Fact]
    public void Errors_say_the_rule_and_the_facts()
    {
        Assert.Equal(
            "Slice: an axis of (2, 3) is at least -2 and at most 1, but 2 was given.", Message(() => s_x.Slice(2, ..)));
        Assert.Equal(
            "Squeeze: only an axis of size 1 can go, but axis 1 of (2, 3) has 3.", Message(() => s_x.Squeeze(1)));
        Assert.Equal(
            "Unsqueeze: a new axis of (2, 3) is at least -3 and at most 2, but 3 was given.",
            Message(() => s_x.Unsqueeze(3)));
        Assert.Equal(
            "Flatten: the last axis lies at or after the first, but the first is 1 and the last 0.",
            Message(() => s_x.Flatten(1, 0)));
        Assert.Equal(
            "Flip: each axis is named once, but axis 1 of (2, 3) was named twice.", Message(() => s_x.Flip(1, -1)));
        Assert.Equal(
            "Split: the parts must add up to the axis, but axis 1 of (2, 3) has 3 and the parts (2, 2) make 4.",
            Message(() => s_x.Split([2, 2], 1)));
        Assert.Equal("Split: a part has a size of at least 1, but 0 was given.", Message(() => s_x.Split(0)));
        Assert.Equal("Chunk: there is at least 1 part, but 0 were asked for.", Message(() => s_x.Chunk(0)));
        Assert.Equal(
            "Diagonal: rows and columns must be two axes, but both are axis 1 of (2, 3).",
            Message(() => s_x.Diagonal(0, 1, -1)));
        Assert.Equal(
            "Place: the tensor must have the shape of the view, but the tensor is (2, 3) and the view (3).",
            Message(() => new Downhill.Operations.Place(new Downhill.Operations.Select(0, 1), [2, 3]).Apply(s_x)));
    }
}
