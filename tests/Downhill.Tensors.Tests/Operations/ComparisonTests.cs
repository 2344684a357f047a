namespace Downhill.Tests.Operations;

public class ComparisonTests
{
    static readonly Tensor s_a = Tensor.From(1f, 2f, float.NaN, float.PositiveInfinity, -0f);
    static readonly Tensor s_b = Tensor.From(2f, 2f, float.NaN, 1f, 0f);

    static bool[] Bools(Tensor x) => x.ToArray<bool>();

    [Fact]
    public void Words_follow_the_rules_of_ieee_numbers()
    {
        Assert.Equal([false, true, false, false, true], Bools(s_a.Equal(s_b)));
        Assert.Equal([true, false, true, true, false], Bools(s_a.NotEqual(s_b)));
        Assert.Equal([true, false, false, false, false], Bools(s_a.Less(s_b)));
        Assert.Equal([true, true, false, false, true], Bools(s_a.LessOrEqual(s_b)));
        Assert.Equal([false, false, false, true, false], Bools(s_a.Greater(s_b)));
        Assert.Equal([false, true, false, true, true], Bools(s_a.GreaterOrEqual(s_b)));
    }

    [Fact]
    public void Operators_say_the_same_as_words_and_take_numbers_on_either_side()
    {
        Assert.Equal(Bools(s_a.Less(s_b)), Bools(s_a < s_b));
        Assert.Equal(Bools(s_a.LessOrEqual(s_b)), Bools(s_a <= s_b));
        Assert.Equal(Bools(s_a.Greater(s_b)), Bools(s_a > s_b));
        Assert.Equal(Bools(s_a.GreaterOrEqual(s_b)), Bools(s_a >= s_b));
        Assert.Equal([false, true, false, true, false], Bools(s_a > 1));
        Assert.Equal([true, true, false, true, false], Bools(s_a >= 1));
        Assert.Equal([false, false, false, false, true], Bools(s_a < 1));
        Assert.Equal([true, false, false, false, true], Bools(s_a <= 1));
        Assert.Equal(Bools(s_a < 1), Bools(1 > s_a));
        Assert.Equal(Bools(s_a <= 1), Bools(1 >= s_a));
        Assert.Equal(Bools(s_a > 1), Bools(1 < s_a));
        Assert.Equal(Bools(s_a >= 1), Bools(1 <= s_a));
    }

    [Fact]
    public void Shapes_broadcast()
    {
        Tensor column = Tensor.From([1, 2, 3], [3, 1]), row = Tensor.From(1, 2);
        Assert.Equal([true, false, false, true, false, false], Bools(column.Equal(row)));
    }

    [Fact]
    public void Truth_values_and_bytes_compare()
    {
        Assert.Equal([true, false], Bools(Tensor.From(true, false).Equal(Tensor.From(true, true))));
        Assert.Equal([true, false], Bools(Tensor.From<byte>(200, 3) > Tensor.From<byte>(100, 3)));
        Assert.Equal([false, true], Bools(Tensor.From(long.MinValue, 7).Equal(7)));
    }

    [Fact]
    public void Questions_know_the_special_numbers()
    {
        Tensor x = Tensor.From(
            0, -0.0, 1e308, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity);
        Assert.Equal([false, false, false, false, true, false, false], Bools(x.IsNaN()));
        Assert.Equal([true, true, true, true, false, false, false], Bools(x.IsFinite()));
        Assert.Equal([false, false, false, false, false, true, true], Bools(x.IsInfinite()));
        Assert.Equal([true, true], Bools(Tensor.From(long.MinValue, 3).IsFinite()));
    }

    [Fact]
    public void Comparing_two_dtypes_is_an_error() => Assert.Equal(
        "Less: both sides must have one dtype, but the left side is float32 and the right side int64. " +
        "Convert one with .To(DType.Float32).",
        Assert.Throws<DTypeMismatchException>(() => Tensor.From(1f) < Tensor.From(1L)).Message);

    [Fact]
    public void Asking_truth_values_whether_they_are_finite_is_an_error() => Assert.Equal(
        "IsFinite: the dtype must be a number, but the tensor is bool. Convert it with .To(DType.Float32).",
        Assert.Throws<DTypeMismatchException>(() => Tensor.From(true).IsFinite()).Message);
}
