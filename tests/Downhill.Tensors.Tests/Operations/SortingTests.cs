namespace Downhill.Tests.Operations;

public class SortingTests
{
    [Fact]
    public void Nan_is_above_every_number_and_equal_elements_keep_their_order()
    {
        Tensor x = Tensor.From(2f, float.NaN, -1f, 2f, float.PositiveInfinity, float.NaN);
        (Tensor values, Tensor places) = x.Sort();
        Assert.Equal([-1f, 2f, 2f, float.PositiveInfinity, float.NaN, float.NaN], values.ToArray<float>());
        Assert.Equal([2L, 0L, 3L, 4L, 1L, 5L], places.ToArray<long>());
        Assert.Equal([1L, 5L, 4L, 0L, 3L, 2L], x.ArgSort(descending: true).ToArray<long>());
        Assert.Equal([1L, 5L, 4L], x.TopK(3).Indices.ToArray<long>());
        Assert.Equal([2L, 0L], x.TopK(2, largest: false).Indices.ToArray<long>());
    }

    [Fact]
    public void Whole_numbers_sort()
    {
        Assert.Equal([(byte)1, (byte)2, (byte)200], Tensor.From<byte>(200, 1, 2).Sort().Values.ToArray<byte>());
        Assert.Equal([long.MaxValue, 0L, long.MinValue],
            Tensor.From(0L, long.MinValue, long.MaxValue).Sort(descending: true).Values.ToArray<long>());
    }

    [Theory, InlineData(1), InlineData(2), InlineData(33), InlineData(1000)]
    public void Every_length_comes_out_in_order(int length)
    {
        Random random = new(length);
        int[] numbers = [.. Enumerable.Range(0, length).Select(_ => random.Next(100))];
        (Tensor values, Tensor places) = Tensor.From<int>(numbers).Sort();
        Assert.Equal(numbers.Order(), values.ToArray<int>());
        Assert.Equal(Enumerable.Range(0, length).OrderBy(i => numbers[i]).Select(i => (long)i), places.ToArray<long>());
        Assert.Equal(
            numbers.OrderDescending().Take(3),
            Tensor.From<int>(numbers).TopK(Math.Min(3, length)).Values.ToArray<int>());
    }

    [Fact]
    public void Nothing_sorts_to_nothing()
    {
        Assert.Equal(new Shape(2, 0), Tensor.Zeros([2, 0]).Sort().Values.Shape);
        Assert.Equal(new Shape(0, 3), Tensor.Zeros([0, 3]).Sort().Indices.Shape);
        Assert.Equal(new Shape(2, 0), Tensor.Zeros([2, 3]).TopK(0).Values.Shape);
    }

    [Theory, InlineData(4), InlineData(-1)]
    public void Taking_more_than_there_are_is_an_error(int count) => Assert.Equal(
        $"TopK: at least 0 and at most all elements can be taken, but axis 1 of (2, 3) has 3 and {count} were " +
        "asked for.",
        Assert.Throws<ShapeMismatchException>(() => Tensor.Zeros([2, 3]).TopK(count)).Message);

    [Fact]
    public void Truth_values_have_no_order() => Assert.Equal(
        "Sort: the dtype must be a number, but the tensor is bool. Convert it with .To(DType.Float32).",
        Assert.Throws<DTypeMismatchException>(() => Tensor.From(true).Sort()).Message);
}
