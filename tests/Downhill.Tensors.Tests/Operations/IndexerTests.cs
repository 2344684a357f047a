namespace Downhill.Tests.Operations;

public class IndexerTests
{
    /// <summary>0 to 23 in three axes, so that an element tells its own place: 12 i + 4 j + k.</summary>
    static readonly Tensor s_x = Tensor.Range(0, 24).Reshape(2, 3, 4);

    static long[] Longs(Tensor x) => x.ToArray<long>();

    static Tensor Int64(params long[] values) => Tensor.From(values, [values.Length]);

    static string Message<TException>(Func<object> action) where TException : TensorException =>
        Assert.Throws<TException>(action).Message;

    [Fact]
    public void Places_drop_their_axis_and_count_from_either_end()
    {
        Assert.Equal(new Shape(3, 4), s_x[1].Shape);
        Assert.Equal([20, 21, 22, 23], Longs(s_x[^1, -1]));
        Assert.Equal(7, s_x[0, 1, ^1].Item<long>());
        Assert.Equal(Shape.Create([]), s_x[0, 0, 0].Shape);
    }

    [Fact]
    public void Ranges_keep_their_axis()
    {
        Assert.Equal([16, 17, 18, 19], Longs(s_x[1..2, 1..2, ..]));
        Assert.Equal(new Shape(1, 1, 4), s_x[1..2, 1..2].Shape);
        Assert.Equal([2, 6, 10, 14, 18, 22], Longs(s_x[.., .., 2]));
        Assert.Equal([0, 4, 8], Longs(s_x[0, .., ..1]));
        Assert.Equal(new Shape(2, 0, 4), s_x[.., 1..1].Shape);
        Assert.Equal(new Shape(2, 0, 4), s_x[.., 3..].Shape);
    }

    [Fact]
    public void Steps_walk_a_range_from_its_start_or_its_end()
    {
        Assert.Equal([0, 2], Longs(s_x[0, 0, TensorIndex.Stepped(.., 2)]));
        Assert.Equal([3, 1], Longs(s_x[0, 0, TensorIndex.Stepped(.., -2)]));
        Assert.Equal([2, 1], Longs(s_x[0, 0, TensorIndex.Stepped(1..3, -1)]));
        Assert.Empty(Longs(s_x[0, 0, TensorIndex.Stepped(2..2, -1)]));
    }

    [Fact]
    public void An_ellipsis_stands_for_the_axes_left_over()
    {
        Assert.Equal([3, 7, 11, 15, 19, 23], Longs(s_x[TensorIndex.Ellipsis, 3]));
        Assert.Equal([13, 17, 21], Longs(s_x[1, TensorIndex.Ellipsis, 1]));
        Assert.Equal(5, s_x[0, 1, 1, TensorIndex.Ellipsis].Item<long>());
    }

    [Fact]
    public void New_axes_have_size_one()
    {
        Assert.Equal(new Shape(1, 2, 3, 4), s_x[TensorIndex.NewAxis].Shape);
        Assert.Equal(new Shape(3, 1, 4), s_x[0, .., TensorIndex.NewAxis].Shape);
        Assert.Equal(new Shape(2, 3, 4, 1), s_x[TensorIndex.Ellipsis, TensorIndex.NewAxis].Shape);
    }

    [Fact]
    public void Places_and_ranges_share_memory_and_index_tensors_do_not()
    {
        Tensor x = Tensor.Zeros([2, 3]);
        (Tensor row, Tensor copy) = (x[1], x[Int64(1)]);
        x.Fill(5);
        Assert.Equal([5f, 5f, 5f], row.ToArray<float>());
        Assert.Equal([0f, 0f, 0f], copy.ToArray<float>());
    }

    [Fact]
    public void An_index_tensor_puts_its_shape_in_the_axis_place()
    {
        Tensor places = Tensor.From(new long[,] { { 2, 0 }, { -1, 1 } });
        Tensor y = s_x[0, places];
        Assert.Equal(new Shape(2, 2, 4), y.Shape);
        Assert.Equal([8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11, 4, 5, 6, 7], Longs(y));
        Assert.Equal(new Shape(2, 0, 4), s_x[.., Int64()].Shape);
        Assert.Equal([8, 9, 10, 11], Longs(s_x[0, Tensor.Scalar(2, DType.Int64)]));
    }

    [Fact]
    public void Several_index_tensors_broadcast_and_name_places_together()
    {
        Assert.Equal([1, 22], Longs(s_x[Int64(0, 1), Int64(0, 2), Int64(1, 2)]));
        Tensor grid = s_x[1, Tensor.From(new long[,] { { 0 }, { 2 } }), Int64(1, 3)];
        Assert.Equal([13, 15, 21, 23], Longs(grid));
        Assert.Equal(new Shape(2, 2), grid.Shape);
    }

    [Fact]
    public void Index_tensors_that_are_not_neighbours_come_first()
    {
        Tensor y = s_x[Int64(0, 1), .., Int64(3, 0)];
        Assert.Equal(new Shape(2, 3), y.Shape);
        Assert.Equal([3, 7, 11, 12, 16, 20], Longs(y));
    }

    [Fact]
    public void A_mask_keeps_what_it_holds()
    {
        Assert.Equal([21, 22, 23], Longs(s_x[s_x > 20]));
        Assert.Equal([0, 1, 2, 3, 8, 9, 10, 11], Longs(s_x[0, Tensor.From(true, false, true)]));
        Assert.Equal(new Shape(2, 0, 4), s_x[.., Tensor.From(false, false, false)].Shape);
        Assert.Equal([1, 9], Longs(s_x[0, Tensor.From(true, false, true), Int64(1)]));
    }

    [Fact]
    public void A_number_of_rank_zero_takes_an_ellipsis_and_new_axes()
    {
        Tensor number = Tensor.Scalar(3);
        Assert.Equal(3f, number[TensorIndex.Ellipsis].Item<float>());
        Assert.Equal(new Shape(1), number[TensorIndex.NewAxis].Shape);
        Assert.Equal(3f, number[[]].Item<float>());
    }

    [Fact]
    public void Shapes_alone_can_be_indexed_but_not_by_a_mask_of_shape_alone()
    {
        Tensor x = Tensor.ShapeOnly([2, 3]);
        Assert.Equal(new Shape(2), x[1..].Reshape(3)[1..].Shape);
        Assert.Equal(new Shape(5, 3), x[Tensor.ShapeOnly([5], DType.Int64)].Shape);
        Assert.Equal(
            "NonZero: the shape of the result depends on the numbers, but the tensor bool (6) has only a shape.",
            Message<DeviceMismatchException>(() => x[Tensor.ShapeOnly([2, 3], DType.Bool)]));
    }

    [Fact]
    public void Errors_name_axis_size_and_what_was_asked_for()
    {
        Assert.Equal(
            "Select: an index of axis 1 with size 3 is at least -3 and at most 2, but 3 was given.",
            Message<ShapeMismatchException>(() => s_x[0, 3]));
        Assert.Equal(
            "Select: an index of axis 2 with size 4 is at least -4 and at most 3, but -5 was given.",
            Message<ShapeMismatchException>(() => s_x[0, 0, ^5]));
        Assert.Equal(
            "Select: an index of axis 0 with size 2 is at least -2 and at most 1, but 2 was given.",
            Message<ShapeMismatchException>(() => s_x[^0]));
        Assert.Equal(
            "Slice: a range of axis 2 with size 4 runs forwards within 0..4, but 2..6 was given.",
            Message<ShapeMismatchException>(() => s_x[.., .., 2..6]));
        Assert.Equal(
            "Slice: a range of axis 0 with size 2 runs forwards within 0..2, but 2..1 was given.",
            Message<ShapeMismatchException>(() => s_x[2..1]));
        Assert.Equal(
            "Slice: a step is at least 1 or at most -1, but 0 was given.",
            Message<ShapeMismatchException>(() => s_x.Slice(0, .., 0)));
        Assert.Equal(
            "Index: an index names at most as many axes as the tensor has, but (2, 3, 4) has 3 and 4 were named.",
            Message<ShapeMismatchException>(() => s_x[0, 0, 0, 0]));
        Assert.Equal(
            "Index: there is at most one ellipsis, but 2 were given.",
            Message<ShapeMismatchException>(() => s_x[TensorIndex.Ellipsis, TensorIndex.Ellipsis]));
    }

    [Fact]
    public void Errors_of_index_tensors_name_axis_size_value_and_position()
    {
        Assert.Equal(
            "Index: an index of axis 1 with size 3 is at least -3 and at most 2, but 7 was given at position 1.",
            Message<ShapeMismatchException>(() => s_x[.., Int64(0, 7)]));
        Assert.Equal(
            "Index: indices must be int64, but they are float32. Convert them with .To(DType.Int64).",
            Message<DTypeMismatchException>(() => s_x[Tensor.From(0f)]));
        Assert.Equal(
            "Index: a mask must have the shape of the axes it stands for, but the mask is (2) and the axes are (3).",
            Message<ShapeMismatchException>(() => s_x[0, Tensor.From(true, false)]));
        Assert.Equal(
            "Index: axes aligned from the last must be equal or 1, but axis -1 of the left side (2) has 2 and of " +
            "the right side (3) has 3.",
            Message<ShapeMismatchException>(() => s_x[Int64(0, 1), Int64(0, 1, 2)]));
    }

    [Fact]
    public void Gradients_of_parts_add_up_where_they_overlap()
    {
        Tensor x = Tensor.Zeros([4]);
        x.RequiresGrad = true;
        (x[1..3].Sum() * 2 + x[^1] * 3 + x[Int64(1, 1)].Sum()).Backward();
        Assert.Equal([0f, 4f, 2f, 3f], x.Grad!.ToArray<float>());
    }
}
