namespace Downhill.Tests.Operations;

/// <summary>Operations whose result has a shape that depends on the numbers.</summary>
public class HostShapeTests
{
    static long[] Longs(Tensor x) => x.ToArray<long>();

    static string Message<TException>(Func<object> action) where TException : TensorException =>
        Assert.Throws<TException>(action).Message;

    [Fact]
    public void Coordinates_of_what_is_not_zero()
    {
        Assert.Equal([0, 1, 1, 0], Longs(Tensor.From(new[,] { { 0, 3 }, { -1, 0 } }).NonZero()));
        Assert.Equal([0, 2], Longs(Tensor.From(float.NaN, -0f, float.Epsilon).NonZero()));
        Assert.Equal([1], Longs(Tensor.From(false, true).NonZero()));
        Assert.Equal(new Shape(0, 2), Tensor.Zeros([2, 3]).NonZero().Shape);
        Assert.Equal(new Shape(0, 2), Tensor.Zeros([0, 3]).NonZero().Shape);
        Assert.Equal(new Shape(1, 0), Tensor.Scalar(5).NonZero().Shape);
        Assert.Equal(new Shape(0, 0), Tensor.Scalar(0).NonZero().Shape);
    }

    [Fact]
    public void Elements_where_a_mask_holds()
    {
        Tensor x = Tensor.Range(0, 4).Reshape(2, 2);
        Assert.Equal([1, 2], Longs(x.MaskedSelect(Tensor.From(new[,] { { false, true }, { true, false } }))));
        Assert.Equal([1, 3], Longs(x.MaskedSelect(Tensor.From(false, true))));
        Assert.Empty(Longs(x.MaskedSelect(Tensor.From(false))));
        Assert.Equal([7f], Tensor.Scalar(7).MaskedSelect(Tensor.From(true)).ToArray<float>());
    }

    [Fact]
    public void Different_numbers_in_order_with_places_and_counts()
    {
        Tensor x = Tensor.From(new float[,] { { 3, -1, 3 }, { 7, -1, 3 } });
        (Tensor values, Tensor places, Tensor counts) = x.UniqueWithCounts();
        Assert.Equal([-1f, 3f, 7f], values.ToArray<float>());
        Assert.Equal([1, 0, 1, 2, 0, 1], Longs(places));
        Assert.Equal(new Shape(2, 3), places.Shape);
        Assert.Equal([2, 3, 1], Longs(counts));
    }

    [Fact]
    public void NaN_is_one_number_and_the_last()
    {
        (Tensor values, Tensor places, Tensor counts) =
            Tensor.From(double.NaN, 1, double.NegativeInfinity, double.NaN, double.PositiveInfinity).UniqueWithCounts();
        Assert.Equal([double.NegativeInfinity, 1, double.PositiveInfinity, double.NaN], values.ToArray<double>());
        Assert.Equal([3, 1, 0, 3, 2], Longs(places));
        Assert.Equal([1, 1, 1, 2], Longs(counts));
        Assert.Equal([double.NaN], Tensor.From(double.NaN, double.NaN).Unique().ToArray<double>());
    }

    [Fact]
    public void Unique_takes_every_dtype_and_shape()
    {
        Assert.Equal([false, true], Tensor.From(true, false, true).Unique().ToArray<bool>());
        Assert.Equal([5f], Tensor.Scalar(5).Unique().ToArray<float>());
        Assert.Empty(Tensor.Zeros([0, 3]).Unique().ToArray<float>());
        Assert.Single(Tensor.From(0f, -0f).Unique().ToArray<float>());
    }

    [Fact]
    public void Shapes_alone_do_not_tell()
    {
        Tensor shape = Tensor.ShapeOnly([2, 3]);
        Assert.Equal(
            "NonZero: the shape of the result depends on the numbers, but the tensor float32 (2, 3) has only a shape.",
            Message<DeviceMismatchException>(() => shape.NonZero()));
        Assert.Equal(
            "Unique: the shape of the result depends on the numbers, but the tensor float32 (2, 3) has only a shape.",
            Message<DeviceMismatchException>(() => shape.Unique()));
        Assert.Equal(
            "MaskedSelect: the mask must be bool, but it is float32. Convert it with .To(DType.Bool).",
            Message<DTypeMismatchException>(() => shape.MaskedSelect(shape)));
    }
}
