namespace Downhill.Tests.Operations;

public class GatherTests
{
    static readonly Tensor s_x = Tensor.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });

    static Tensor Int64(long[,] values) => Tensor.From(values);

    static Tensor Int64(params long[] values) => Tensor.From(values, [values.Length]);

    static float[] Floats(Tensor x) => x.ToArray<float>();

    static string Message<TException>(Func<object> action) where TException : TensorException =>
        Assert.Throws<TException>(action).Message;

    [Fact]
    public void Gather_takes_one_element_for_each_index()
    {
        Assert.Equal([3f, 1f, 4f, 4f], Floats(s_x.Gather(1, Int64(new long[,] { { 2, 0 }, { 0, 0 } }))));
        Assert.Equal([4f, 2f, 6f], Floats(s_x.Gather(0, Int64(new long[,] { { 1, 0, 1 } }))));
        Assert.Equal([6f], Floats(s_x.Flatten().Gather(0, Int64(5))));
        Assert.Empty(Floats(s_x.Gather(1, Tensor.Zeros([2, 0], DType.Int64))));
    }

    [Fact]
    public void Scatter_is_the_way_back_of_gather()
    {
        Tensor indices = Int64(new long[,] { { 2, 0 }, { 1, 2 } });
        Tensor y = Tensor.Zeros([2, 3]).Scatter(1, indices, Tensor.From(new float[,] { { 7, 8 }, { 9, 5 } }));
        Assert.Equal([8f, 0f, 7f, 0f, 9f, 5f], Floats(y));
        Assert.Equal([7f, 8f, 9f, 5f], Floats(y.Gather(1, indices)));
    }

    [Fact]
    public void A_place_that_is_named_twice_keeps_the_last_or_gets_both()
    {
        Tensor indices = Int64(1, 0, 1), source = Tensor.From(5f, 6f, 7f);
        Assert.Equal([6f, 7f], Floats(Tensor.Zeros([2]).Scatter(0, indices, source)));
        Assert.Equal([6f, 12f], Floats(Tensor.Zeros([2]).ScatterAdd(0, indices, source)));
        Assert.Equal([6f, 12f], Floats(Tensor.Zeros([2]).IndexAdd(0, indices, source)));
    }

    [Fact]
    public void The_gradient_of_a_value_that_was_overwritten_is_zero()
    {
        Tensor x = Tensor.Zeros([3]), source = Tensor.From(5f, 6f, 7f);
        (x.RequiresGrad, source.RequiresGrad) = (true, true);
        x.Scatter(0, Int64(1, 0, 1), source).Backward(Tensor.From(10f, 20f, 30f));
        Assert.Equal([0f, 0f, 30f], Floats(x.Grad!));
        Assert.Equal([0f, 10f, 20f], Floats(source.Grad!));
    }

    [Fact]
    public void Rows_are_selected_by_indices_of_any_shape()
    {
        Assert.Equal([4f, 5f, 6f, 1f, 2f, 3f, 4f, 5f, 6f], Floats(s_x.IndexSelect(0, Int64(1, 0, 1))));
        Assert.Equal(new Shape(2, 2, 1), s_x.IndexSelect(1, Int64(new long[,] { { 1 }, { 2 } })).Shape);
        Assert.Equal(new Shape(3), s_x.IndexSelect(0, Tensor.Scalar(1, DType.Int64)).Shape);
        Assert.Equal(new Shape(0, 3), s_x.IndexSelect(0, Int64()).Shape);
    }

    [Fact]
    public void The_gradient_of_selected_rows_adds_up()
    {
        Tensor table = Tensor.Zeros([3, 2]);
        table.RequiresGrad = true;
        table.IndexSelect(0, Int64(2, 0, 2)).Backward(Tensor.From(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }));
        Assert.Equal([3f, 4f, 0f, 0f, 6f, 8f], Floats(table.Grad!));
    }

    [Fact]
    public void One_hot_rows_have_a_one_at_the_label()
    {
        Assert.Equal([0f, 0f, 1f, 1f, 0f, 0f], Floats(Int64(2, 0).OneHot(3)));
        Assert.Equal([false, true], Int64(1).OneHot(2, DType.Bool).ToArray<bool>());
        Assert.Equal(new Shape(0, 3), Int64().OneHot(3).Shape);
        Assert.Equal(new Shape(3), Tensor.Scalar(1, DType.Int64).OneHot(3).Shape);
    }

    [Fact]
    public void Indices_beyond_an_axis_are_errors_that_name_axis_size_value_and_position()
    {
        Assert.Equal(
            "Gather: an index of axis 1 with size 3 is at least 0 and at most 2, but 3 was given at position 1.",
            Message<ShapeMismatchException>(() => s_x.Gather(1, Int64(new long[,] { { 0, 3 } }))));
        Assert.Equal(
            "IndexSelect: an index of axis 0 with size 2 is at least 0 and at most 1, but -1 was given at position 0.",
            Message<ShapeMismatchException>(() => s_x.IndexSelect(0, Int64(-1))));
        Assert.Equal(
            "IndexAdd: an index of axis 0 with size 2 is at least 0 and at most 1, but 2 was given at position 0.",
            Message<ShapeMismatchException>(() => s_x.IndexAdd(0, Int64(2), Tensor.Zeros([1, 3]))));
        Assert.Equal(
            "Scatter: an index of axis 0 with size 2 is at least 0 and at most 1, but 4 was given at position 0.",
            Message<ShapeMismatchException>(() => s_x.Scatter(0, Int64(new long[,] { { 4 } }), Tensor.Zeros([1, 1]))));
        Assert.Equal(
            "ScatterAdd: an index of axis 0 with size 2 is at least 0 and at most 1, but 4 was given at position 0.",
            Message<ShapeMismatchException>(
                () => s_x.ScatterAdd(0, Int64(new long[,] { { 4 } }), Tensor.Zeros([1, 1]))));
        Assert.Equal(
            "OneHot: a label is at least 0 and at most 2, but 3 was given at position 1.",
            Message<ShapeMismatchException>(() => Int64(0, 3).OneHot(3)));
    }

    [Fact]
    public void Shapes_and_dtypes_that_do_not_fit_are_errors()
    {
        Assert.Equal(
            "Gather: indices must be int64, but they are int32. Convert them with .To(DType.Int64).",
            Message<DTypeMismatchException>(() => s_x.Gather(1, Tensor.From(new[,] { { 1 } }))));
        Assert.Equal(
            "Gather: the indices must have the tensor's rank and, beside axis 1, at most its sizes, but the tensor " +
            "is (2, 3) and the indices are (3, 1).",
            Message<ShapeMismatchException>(() => s_x.Gather(1, Int64(new long[,] { { 0 }, { 0 }, { 0 } }))));
        Assert.Equal(
            "Scatter: the indices and the source must have one shape, but the indices are (1, 1) and the source is " +
            "(1, 2).",
            Message<ShapeMismatchException>(() => s_x.Scatter(1, Int64(new long[,] { { 0 } }), Tensor.Zeros([1, 2]))));
        Assert.Equal(
            "IndexAdd: the source must be the tensor with axis 0 replaced by the indices' shape, (2, 3), but the " +
            "source is (3).",
            Message<ShapeMismatchException>(() => s_x.IndexAdd(0, Int64(0, 1), Tensor.Zeros([3]))));
        Assert.Equal(
            "IndexAdd: the dtype must be a number, but the tensor is bool. Convert it with .To(DType.Float32).",
            Message<DTypeMismatchException>(() => Tensor.From(true).IndexAdd(0, Int64(0), Tensor.From(true))));
        Assert.Equal(
            "OneHot: indices must be int64, but they are float32. Convert them with .To(DType.Int64).",
            Message<DTypeMismatchException>(() => s_x.OneHot(3)));
    }
}
