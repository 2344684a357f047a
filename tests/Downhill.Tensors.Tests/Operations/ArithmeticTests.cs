namespace Downhill.Tests.Operations;

public class ArithmeticTests
{
    [Fact]
    public void Minimum_and_maximum_keep_nan_from_either_side()
    {
        Tensor a = Tensor.From(float.NaN, 1f, 2f), b = Tensor.From(1f, float.NaN, 3f);
        Assert.Equal([float.NaN, float.NaN, 2f], a.Minimum(b).ToArray<float>());
        Assert.Equal([float.NaN, float.NaN, 3f], a.Maximum(b).ToArray<float>());
        Assert.Equal([float.NaN, 1f, 1.5f], a.Minimum(1.5).ToArray<float>());
        Assert.Equal([float.NaN, 1.5f, 2f], a.Maximum(1.5).ToArray<float>());
    }

    [Fact]
    public void Equal_sides_of_a_maximum_get_half_of_the_gradient()
    {
        Tensor a = Tensor.From(1f, 2f, 3f), b = Tensor.From(1f, 3f, 2f);
        (a.RequiresGrad, b.RequiresGrad) = (true, true);
        a.Maximum(b).Sum().Backward();
        Assert.Equal([0.5f, 0f, 1f], a.Grad!.ToArray<float>());
        Assert.Equal([0.5f, 1f, 0f], b.Grad!.ToArray<float>());
    }

    // Python 3.11: [7 // 2, -7 // 2, 7 // -2, -7 // -2, 6 // 3, 0 // 5] and % alike.
    static readonly int[] s_dividends = [7, -7, 7, -7, 6, 0], s_divisors = [2, 2, -2, -2, 3, 5];
    static readonly int[] s_quotients = [3, -4, -4, 3, 2, 0], s_remainders = [1, 1, -1, -1, 0, 0];

    [Fact]
    public void Whole_numbers_divide_downwards()
    {
        Tensor a = Tensor.From<int>(s_dividends), b = Tensor.From<int>(s_divisors);
        Assert.Equal(s_quotients, a.FloorDivide(b).ToArray<int>());
        Assert.Equal(s_remainders, a.Remainder(b).ToArray<int>());
        Assert.Equal(s_quotients, a.To(DType.Int64).FloorDivide(b.To(DType.Int64)).To(DType.Int32).ToArray<int>());
        Tensor bytes = Tensor.From<byte>(200, 255).FloorDivide(Tensor.From<byte>(2, 255));
        Assert.Equal([(byte)100, (byte)1], bytes.ToArray<byte>());
    }

    [Fact]
    public void The_lowest_whole_number_divided_by_minus_one_wraps_around()
    {
        Tensor lowest = Tensor.From(int.MinValue, 5);
        Assert.Equal([int.MinValue, -5], lowest.FloorDivide(-1).ToArray<int>());
        Assert.Equal([0, 0], lowest.Remainder(-1).ToArray<int>());
        Assert.Equal([long.MinValue], Tensor.From(long.MinValue).FloorDivide(-1).ToArray<long>());
    }

    // PyTorch 1.13: torch.remainder, and torch.div with rounding_mode="floor", of the same numbers.
    [Fact]
    public void Special_numbers_divide_as_in_PyTorch()
    {
        double inf = double.PositiveInfinity, nan = double.NaN;
        Tensor a = Tensor.From(inf, 1, -1, 1, -1, nan, 1e300, -1e300, -1e-20, 5);
        Tensor b = Tensor.From(2, inf, inf, 0, 0, 1, 7, 7, 1, nan);
        Assert.Equal([nan, 1, inf, nan, nan, nan, 1, 6, 1, nan], a.Remainder(b).ToArray<double>());
        Assert.Equal([nan, 0, -1, inf, -inf, nan, 1.4285714285714286e+299, -1.4285714285714286e+299, -1, nan],
            a.FloorDivide(b).ToArray<double>());
    }

    [Fact]
    public void A_remainder_does_not_depend_on_its_neighbours()
    {
        float[] few = [7.3f, -0.1f], with = [7.3f, -0.1f, 1e30f];
        Assert.Equal(
            Tensor.From<float>(few).Remainder(0.3).ToArray<float>(),
            Tensor.From<float>(with).Remainder(0.3).ToArray<float>()[..2]);
    }

    [Fact]
    public void Remainders_are_exact_to_the_last_bit()
    {
        Random random = new(3);
        float[] a = new float[20_000];
        for (int i = 0; i < a.Length; i++)
            a[i] = (float)((random.NextDouble() - 0.5) * Math.Pow(10, i % 9));
        float[] b = [.. a.Select((_, i) => i % 5 == 0 ? a[i] / (i % 7 + 1) : (float)(random.NextDouble() - 0.5))];
        float[] expected = [.. a.Zip(b, (x, y) => x % y != 0 && x % y < 0 != y < 0 ? x % y + y : x % y)];
        Assert.Equal(expected, Tensor.From<float>(a).Remainder(Tensor.From<float>(b)).ToArray<float>());
    }

    [Theory, InlineData(DType.Int32), InlineData(DType.Int64), InlineData(DType.UInt8)]
    public void Dividing_whole_numbers_by_zero_is_an_error(DType dtype)
    {
        Tensor a = Tensor.Full([40], 7, dtype), b = Tensor.Full([40], 2, dtype);
        Tensor zero = Tensor.Concat([b, Tensor.Zeros([1], dtype)]);
        Assert.Equal(
            $"FloorDivide: a whole number cannot be divided by 0, but the right side {dtype.Name} (41) holds a 0.",
            Assert.Throws<TensorException>(() => Tensor.Full([41], 7, dtype).FloorDivide(zero)).Message);
        Assert.Equal(3, a.FloorDivide(b).To(DType.Int64).ToArray<long>()[0]);
    }

    [Fact]
    public void Fractional_powers_of_whole_numbers_are_an_error() => Assert.Equal(
        "Pow: the exponent of whole numbers must be whole and not negative, but the tensor is int64 and the " +
        "exponent 0.5. Convert the tensor with .To(DType.Float32).",
        Assert.Throws<DTypeMismatchException>(() => Tensor.From(4L).Pow(0.5)).Message);

    [Fact]
    public void Whole_numbers_have_whole_powers()
    {
        Assert.Equal([1L, -8L, 27L], Tensor.From(1L, -2L, 3L).Pow(3).ToArray<long>());
        Assert.Equal([1L, 1L], Tensor.From(0L, 5L).Pow(0).ToArray<long>());
        Assert.Equal([1L << 62], Tensor.From(2L).Pow(62).ToArray<long>());
    }

    [Fact]
    public void Bytes_have_signs_and_limits()
    {
        Tensor x = Tensor.From<byte>(0, 1, 255);
        Assert.Equal([(byte)0, (byte)1, (byte)1], x.Sign().ToArray<byte>());
        Assert.Equal([(byte)0, (byte)1, (byte)255], x.Abs().ToArray<byte>());
        Assert.Equal([(byte)0, (byte)1, (byte)255], x.Relu().ToArray<byte>());
        Assert.Equal([(byte)1, (byte)1, (byte)200], x.Clamp(1, 200).ToArray<byte>());
        Assert.Equal([(byte)0, (byte)1, (byte)255], x.Clamp().ToArray<byte>());
        Assert.Equal([(byte)1, (byte)1, (byte)255], x.Maximum(Tensor.From<byte>(1)).ToArray<byte>());
    }

    [Fact]
    public void Clamping_keeps_nan_and_lets_the_upper_limit_win()
    {
        Assert.Equal([float.NaN, 1f, 1f], Tensor.From(float.NaN, 5f, -5f).Clamp(2, 1).ToArray<float>());
        Assert.Equal([-3, 4], Tensor.From(-9, 4).Clamp(-3, double.PositiveInfinity).ToArray<int>());
    }

    [Fact]
    public void Rounding_goes_to_the_even_neighbour() =>
        Assert.Equal(
            [-2.0, -0.0, 0.0, 2.0, 2.0, 1e300],
            Tensor.From(-1.5, -0.5, 0.5, 1.5, 2.5, 1e300).Round().ToArray<double>());
}
