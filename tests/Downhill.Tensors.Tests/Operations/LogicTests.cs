namespace Downhill.Tests.Operations;

public class LogicTests
{
    static readonly Tensor s_a = Tensor.From(false, false, true, true), s_b = Tensor.From(false, true, false, true);

    [Fact]
    public void Truth_values_combine()
    {
        Assert.Equal([false, false, false, true], (s_a & s_b).ToArray<bool>());
        Assert.Equal([false, true, true, true], (s_a | s_b).ToArray<bool>());
        Assert.Equal([false, true, true, false], (s_a ^ s_b).ToArray<bool>());
        Assert.Equal([true, true, false, false], (~s_a).ToArray<bool>());
    }

    [Fact]
    public void Bits_of_whole_numbers_combine()
    {
        Tensor a = Tensor.From(12, -1), b = Tensor.From(10, 5);
        Assert.Equal([12 & 10, -1 & 5], (a & b).ToArray<int>());
        Assert.Equal([12 | 10, -1 | 5], (a | b).ToArray<int>());
        Assert.Equal([12 ^ 10, -1 ^ 5], (a ^ b).ToArray<int>());
        Assert.Equal([~12, 0], (~a).ToArray<int>());
        Assert.Equal([(byte)0xF0], (~Tensor.From<byte>(0x0F)).ToArray<byte>());
    }

    [Fact]
    public void Bits_shift_and_keep_the_sign()
    {
        Assert.Equal([12L, -8L, 0L], (Tensor.From(3L, -2L, 0L) << 2).ToArray<long>());
        Assert.Equal([1, -2, -1], (Tensor.From(7, -7, -1) >> 2).ToArray<int>());
        Assert.Equal([(byte)0x40, (byte)1], (Tensor.From<byte>(0x80, 3) >> 1).ToArray<byte>());
        Assert.Equal([5], (Tensor.From(5) << 0).ToArray<int>());
    }

    [Fact]
    public void All_and_any_reduce_over_axes()
    {
        Tensor x = Tensor.From([true, true, false, true, false, false], [3, 2]);
        Assert.Equal([true, false, false], x.All([1]).ToArray<bool>());
        Assert.Equal([true, true, false], x.Any([1]).ToArray<bool>());
        Assert.False(x.All().Item<bool>());
        Assert.True(x.Any().Item<bool>());
        Assert.Equal(new Shape(1, 2), x.Any([0], keepAxis: true).Shape);
    }

    [Fact]
    public void All_of_nothing_is_true_and_any_of_nothing_false()
    {
        Tensor nothing = Tensor.Zeros([2, 0], DType.Bool);
        Assert.Equal([true, true], nothing.All([1]).ToArray<bool>());
        Assert.Equal([false, false], nothing.Any([1]).ToArray<bool>());
        Assert.Empty(nothing.All([0]).ToArray<bool>());
    }

    [Fact]
    public void Numbers_with_fractions_have_no_bits() => Assert.Equal(
        "And: the dtype must be bool or a whole number, but the tensor is float32.",
        Assert.Throws<DTypeMismatchException>(() => Tensor.From(1f) & Tensor.From(1f)).Message);

    [Fact]
    public void Truth_values_do_not_shift() => Assert.Equal(
        "Shift: the dtype must be a whole number, but the tensor is bool.",
        Assert.Throws<DTypeMismatchException>(() => Tensor.From(true) << 1).Message);

    [Fact]
    public void A_shift_beyond_the_bits_is_an_error() => Assert.Equal(
        "Shift: the places must be fewer than the dtype has bits, but int32 has 32 and 32 places were given.",
        Assert.Throws<TensorException>(() => Tensor.From(1) >> 32).Message);

    [Fact]
    public void All_of_numbers_is_an_error() => Assert.Equal(
        "All: the dtype must be bool, but the tensor is int64. Compare it first, or convert it with .To(DType.Bool).",
        Assert.Throws<DTypeMismatchException>(() => Tensor.From(1L).All()).Message);
}
