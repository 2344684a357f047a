namespace Downhill.Tests.Operations;

public class AssignTests
{
    static Tensor Zeros => Tensor.Zeros([2, 3], DType.Int64);

    static Tensor Int64(params long[] values) => Tensor.From(values, [values.Length]);

    static long[] After(Action<Tensor> write, Tensor? tensor = null)
    {
        Tensor x = tensor ?? Zeros;
        write(x);
        return x.ToArray<long>();
    }

    [Fact]
    public void Places_and_ranges_are_written_in_place()
    {
        Assert.Equal([0, 0, 0, 1, 2, 3], After(x => x[1] = Int64(1, 2, 3)));
        Assert.Equal([0, 7, 0, 0, 8, 0], After(x => x[.., 1] = Int64(7, 8)));
        Assert.Equal([0, 4, 4, 0, 4, 4], After(x => x.Assign(4, .., 1..)));
        Assert.Equal([0, 0, 0, 9, 0, 0], After(x => x.Assign(9, 1, 0)));
        Assert.Equal([3, 2, 1, 3, 2, 1], After(x => x[.., TensorIndex.Stepped(.., -1)] = Int64(1, 2, 3)));
        Assert.Equal([5, 5, 5, 5, 5, 5], After(x => x.Assign(5)));
        Assert.Equal([0, 0, 0, 0, 0, 0], After(x => x[0..0] = Int64(1)));
    }

    [Fact]
    public void Index_tensors_and_masks_are_written_in_place()
    {
        Assert.Equal([0, 0, 0, 1, 2, 3], After(x => x[Int64(1)] = Int64(1, 2, 3)));
        Assert.Equal([6, 0, 5, 6, 0, 5], After(x => x[.., Int64(2, 0)] = Int64(5, 6)));
        Assert.Equal([0, 0, 4, 5, 0, 0], After(x => x[Int64(0, 1), Int64(2, 0)] = Int64(4, 5)));
        Assert.Equal([8, 0, 8, 0, 8, 0], After(
            x => x.Assign(8, Tensor.From(new[,] { { true, false, true }, { false, true, false } }))));
        Assert.Equal([0, 0, 2, 0, 0, 2], After(x => x[.., Int64(2, 2)] = Int64(1, 2)));
        Assert.Equal([0, 0, 0, 0, 0, 0], After(x => x[Int64()] = Int64(1)));
    }

    [Fact]
    public void Index_tensors_write_through_strided_views_and_axes_that_are_not_neighbours()
    {
        Tensor memory = Zeros;
        memory.Transpose()[Int64(0, 2)] = Tensor.From(new long[,] { { 1, 2 }, { 3, 4 } });
        Assert.Equal([1, 0, 3, 2, 0, 4], memory.ToArray<long>());

        memory.Transpose().Assign(7, Tensor.From(new[,] { { false, true }, { true, false }, { false, false } }));
        Assert.Equal([1, 7, 3, 7, 0, 4], memory.ToArray<long>());

        Tensor cube = Tensor.Zeros([2, 2, 2], DType.Int64);
        cube[Int64(0, 1), .., Int64(1, 0)] = Tensor.From(new long[,] { { 1, 2 }, { 3, 4 } });
        Assert.Equal([0, 1, 0, 2, 3, 0, 4, 0], cube.ToArray<long>());
    }

    [Fact]
    public void A_value_from_the_same_memory_is_read_before_it_is_written() =>
        Assert.Equal([0, 0, 1, 2, 3, 4], After(x => x[1..] = x[..^1], Tensor.Range(0, 6)));

    [Fact]
    public void Writing_counts_as_a_change()
    {
        Tensor x = Tensor.From(2f, 3f), w = Tensor.From(1f, 1f);
        w.RequiresGrad = true;
        Tensor y = (x * w).Sum();
        x.Assign(9, 0);
        Assert.Equal(
            "Multiply: backward needs input 0 (2) as it was in the forward call, but it was changed in place since. " +
            "Clone it before the change.", Assert.Throws<GradientException>(() => y.Backward()).Message);
    }

    [Fact]
    public void A_parameter_is_written_with_gradients_off()
    {
        Parameter w = new(Tensor.Zeros([3]));
        using (Gradient.Off())
            w.Assign(2, 1..);
        Assert.Equal([0f, 2f, 2f], w.ToArray<float>());
        Assert.Equal(
            "Assign: a leaf that requires a gradient is written only with gradients off, but they are on. Write " +
            "using (Gradient.Off()).",
            Assert.Throws<GradientException>(() => w.Assign(1, 0)).Message);
        Assert.Equal(
            "Assign: only a leaf can be written in place, but this tensor was computed from others. Use Detach() or " +
            "the word that makes a new tensor.", Assert.Throws<GradientException>(() => (w * 2).Assign(1, 0)).Message);
        Assert.Equal(
            "Assign: no gradient flows through a write in place, but the value requires one. Use Detach(), or Where " +
            "or Scatter, which make a new tensor.",
            Assert.Throws<GradientException>(() => Tensor.Zeros([3]).Assign(w)).Message);
    }

    [Fact]
    public void A_value_that_does_not_fit_is_an_error_and_nothing_is_written()
    {
        Tensor x = Zeros;
        Assert.Equal(
            "Assign: the value must fit the part that it replaces, but the value is (2) and the part (3).",
            Assert.Throws<ShapeMismatchException>(() => x[1] = Int64(1, 2)).Message);
        Assert.Equal(
            "Assign: the value must fit the part that it replaces, but the value is (1, 1) and the part ().",
            Assert.Throws<ShapeMismatchException>(() => x[1, 1] = Int64(1).Reshape(1, 1)).Message);
        Assert.Equal(
            "Assign: the value must have the tensor's dtype, but the tensor is int64 and the value float32. Convert " +
            "it with .To(DType.Int64).", Assert.Throws<DTypeMismatchException>(() => x[1] = Tensor.Scalar(1)).Message);
        Assert.Equal(
            "Index: an index of axis 0 with size 2 is at least -2 and at most 1, but 2 was given at position 1.",
            Assert.Throws<ShapeMismatchException>(() => x.Assign(1, Int64(0, 2))).Message);
        Assert.Equal(new long[6], x.ToArray<long>());
    }
}
