namespace Downhill.Tests.Operations;

public class WhereTests
{
    static readonly Tensor s_mask = Tensor.From(true, false, true);

    static float[] Floats(Tensor x) => x.ToArray<float>();

    [Fact]
    public void Elements_come_from_the_side_that_the_condition_names()
    {
        Assert.Equal([1f, 5f, 3f], Floats(Tensor.Where(s_mask, Tensor.From(1f, 2f, 3f), Tensor.From(4f, 5f, 6f))));
        Assert.Equal([9f, 5f, 9f], Floats(Tensor.Where(s_mask, 9, Tensor.From(4f, 5f, 6f))));
        Assert.Equal([1f, 9f, 3f], Floats(Tensor.Where(s_mask, Tensor.From(1f, 2f, 3f), 9)));
        Assert.Equal([9f, 2f, 9f], Floats(Tensor.From(1f, 2f, 3f).MaskedFill(s_mask, 9)));
    }

    [Fact]
    public void Numbers_that_are_not_chosen_do_no_harm()
    {
        Tensor x = Tensor.From(float.NaN, 2f, float.PositiveInfinity);
        x.RequiresGrad = true;
        Tensor y = Tensor.Where(s_mask, 0, x);
        y.Sum().Backward();
        Assert.Equal([0f, 2f, 0f], Floats(y));
        Assert.Equal([0f, 1f, 0f], Floats(x.Grad!));
    }

    [Fact]
    public void All_three_broadcast_and_empty_ones_stay_empty()
    {
        Tensor y = Tensor.Where(s_mask.Reshape(3, 1), Tensor.From(1f, 2f), Tensor.Zeros([2, 1, 1]));
        Assert.Equal(new Shape(2, 3, 2), y.Shape);
        Assert.Equal([1f, 2f, 0f, 0f, 1f, 2f, 1f, 2f, 0f, 0f, 1f, 2f], Floats(y));
        Assert.Equal(new Shape(0, 3), Tensor.Where(s_mask, Tensor.Zeros([0, 3]), Tensor.Scalar(1)).Shape);
        Assert.Equal(7f, Tensor.Where(Tensor.From(true).Reshape(), Tensor.Scalar(7), Tensor.Scalar(1)).Item<float>());
    }

    [Fact]
    public void Every_dtype_is_taken()
    {
        Assert.Equal([1L, 5L, 1L], Tensor.Where(s_mask, 1, Tensor.From(4L, 5L, 6L)).ToArray<long>());
        Assert.Equal([true, false, true],
            Tensor.Where(s_mask, s_mask, Tensor.From(true, false, false)).ToArray<bool>());
        byte[] bytes = Tensor.Where(s_mask, 1, Tensor.From<byte>(4, 5, 6)).ToArray<byte>();
        Assert.Equal(new byte[] { 1, 5, 1 }, bytes);
    }

    [Theory]
    [InlineData(15), InlineData(64), InlineData(1000), InlineData(100_001)]
    public void Long_arrays_agree_with_the_definition(int length)
    {
        Tensor x = Tensor.Range(0, length);
        Tensor odd = Tensor.From([.. Enumerable.Range(0, length).Select(i => i % 2 == 1)], [length]);
        Assert.Equal(
            Enumerable.Range(0, length).Select(i => i % 2 == 1 ? i : -i).Select(i => (long)i),
            Tensor.Where(odd, x, -x).ToArray<long>());
    }

    [Fact]
    public void A_condition_that_is_not_bool_and_two_dtypes_are_errors()
    {
        Assert.Equal(
            "Where: the condition must be bool, but it is float32. Convert it with .To(DType.Bool).",
            Assert.Throws<DTypeMismatchException>(() => Tensor.Where(Tensor.From(1f), 0, Tensor.From(1f))).Message);
        Assert.Equal(
            "Where: both sides must have one dtype, but the left side is float32 and the right side int64. Convert " +
            "one with .To(DType.Float32).",
            Assert.Throws<DTypeMismatchException>(
                () => Tensor.Where(s_mask, Tensor.From(1f), Tensor.From(1L))).Message);
        Assert.Equal(
            "Where: axes aligned from the last must be equal or 1, but axis -1 of the left side (3) has 3 and of " +
            "the right side (2) has 2.",
            Assert.Throws<ShapeMismatchException>(() => Tensor.Where(s_mask, 0, Tensor.From(1f, 2f))).Message);
    }
}
