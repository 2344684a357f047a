using System.Numerics.Tensors;

namespace Downhill.Tests.Operations;

public class CreationTests
{
    static string Message<TException>(Func<object> action) where TException : TensorException =>
        Assert.Throws<TException>(action).Message;

    [Fact]
    public void Arrays_of_several_dimensions_keep_their_shape()
    {
        Assert.Equal(new Shape(2, 3), Tensor.From(new[,] { { 1, 2, 3 }, { 4, 5, 6 } }).Shape);
        Assert.Equal([1, 2, 3, 4, 5, 6], Tensor.From(new[,] { { 1, 2, 3 }, { 4, 5, 6 } }).ToArray<int>());
        double[,,] cube = { { { 1 }, { 2 } }, { { 3 }, { 4 } } };
        Assert.Equal([1, 2, 3, 4], Tensor.From(cube).ToArray<double>());
        Assert.Equal(new Shape(1, 1, 1, 2), Tensor.From(new bool[,,,] { { { { true, false } } } }).Shape);
        Assert.Equal([1f, 2f, 3f, 4f], Tensor.From(new float[][] { [1, 2], [3, 4] }).ToArray<float>());
        Assert.Equal(new Shape(0, 3), Tensor.From(new float[0, 3]).Shape);
        Assert.Equal(new Shape(0, 0), Tensor.From(Array.Empty<float[]>()).Shape);
    }

    [Fact]
    public void Rows_of_different_lengths_are_an_error() => Assert.Equal(
        "Tensor.From: all rows must have one length, but row 0 has 2 and row 1 has 1.",
        Message<ShapeMismatchException>(() => Tensor.From(new float[][] { [1, 2], [3] })));

    [Fact]
    public void Values_and_shape_must_agree() => Assert.Equal(
        "Tensor.From: the shape must have as many elements as there are values, but (2, 2) has 4 and there are 3 " +
        "values.",
        Message<ShapeMismatchException>(() => Tensor.From([1f, 2f, 3f], [2, 2])));

    [Fact]
    public void Numerics_tensors_come_and_go()
    {
        Tensor<float> source = System.Numerics.Tensors.Tensor.Create([1f, 2f, 3f, 4f, 5f, 6f], [2, 3]);
        Tensor x = Tensor.From<float>(source);
        Assert.Equal(new Shape(2, 3), x.Shape);
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f], x.ToArray<float>());
        Assert.Equal([2f, 3f, 5f, 6f], Tensor.From<float>(source.AsReadOnlyTensorSpan()[0..2, 1..3]).ToArray<float>());

        Tensor<float> back = x.Transpose().ToTensor<float>();
        Assert.Equal([3, 2], back.Lengths.ToArray().Select(length => (int)length));
        Assert.Equal(4f, back[0, 1]);

        ReadOnlyTensorSpan<float> span = x.AsTensorSpan<float>();
        Assert.Equal(6f, span[1, 2]);
        x.Assign(9, 1, 2);
        Assert.Equal(9f, span[1, 2]);
    }

    [Fact]
    public void Numerics_tensors_of_one_and_of_no_number()
    {
        Assert.Equal([3f], Tensor.Scalar(3).ToTensor<float>());
        Assert.Equal(new Shape(1), Tensor.From<float>(Tensor.Scalar(3).AsTensorSpan<float>()).Shape);
        Assert.Equal(new Shape(2, 0, 3), Tensor.From<float>(Tensor.Zeros([2, 0, 3]).AsTensorSpan<float>()).Shape);
        Assert.Equal(0, Tensor.Zeros([2, 0]).ToTensor<float>().FlattenedLength);
        Assert.Equal(new Shape(0), Tensor.From<float>(default(ReadOnlyTensorSpan<float>)).Shape);
    }

    [Fact]
    public void Matrices_become_arrays()
    {
        Assert.Equal(new[,] { { 1, 3 }, { 2, 4 } },
            Tensor.From(new[,] { { 1, 2 }, { 3, 4 } }).Transpose().ToArray2D<int>());
        Assert.Equal(
            "ToArray2D: a matrix has two axes, but the tensor is (3).",
            Message<ShapeMismatchException>(() => Tensor.Zeros([3]).ToArray2D<float>()));
    }

    [Fact]
    public void Ranges_stop_before_their_bound()
    {
        Assert.Equal([2, 3, 4], Tensor.Range(2, 5).ToArray<long>());
        Assert.Equal([5, 3, 1], Tensor.Range(5, 0, -2).ToArray<long>());
        Assert.Equal([0, 3], Tensor.Range(0, 6, 3).ToArray<long>());
        Assert.Empty(Tensor.Range(3, 3).ToArray<long>());
        Assert.Empty(Tensor.Range(0, 5, -1).ToArray<long>());
        Assert.Equal([0f, 0.5f, 1f], Tensor.Range(0.0, 1.5, 0.5).ToArray<float>());
        Assert.Equal([0f, 1f, 2f], Tensor.Range(0, 3, dtype: DType.Float32).ToArray<float>());
        Assert.Equal([long.MaxValue - 1], Tensor.Range(long.MaxValue - 1, long.MaxValue).ToArray<long>());
        Assert.Equal([0, 1, 2], Tensor.Range(0.5, 3, dtype: DType.Int32).ToArray<int>());
    }

    [Fact]
    public void Evenly_spaced_numbers_end_exactly()
    {
        Assert.Equal([0f, 0.25f, 0.5f, 0.75f, 1f], Tensor.Linspace(0, 1, 5).ToArray<float>());
        double[] tenths = Tensor.Linspace(-0.1, 0.3, 7, DType.Float64).ToArray<double>();
        Assert.Equal((-0.1, 0.3), (tenths[0], tenths[^1]));
        Assert.Equal([4f], Tensor.Linspace(4, 9, 1).ToArray<float>());
        Assert.Empty(Tensor.Linspace(0, 1, 0).ToArray<float>());
    }

    [Fact]
    public void Like_another_tensor()
    {
        Tensor x = Tensor.Zeros([2, 1], DType.Int32);
        Assert.Equal(x.Type, Tensor.ZerosLike(x).Type);
        Assert.Equal([1, 1], Tensor.OnesLike(x).ToArray<int>());
        Assert.Equal([2.5f, 2.5f], Tensor.FullLike(x, 2.5, DType.Float32).ToArray<float>());
        Assert.Equal(Device.ShapeOnly, Tensor.OnesLike(Tensor.ShapeOnly([3])).Device);
    }

    [Fact]
    public void Identity_matrices()
    {
        Assert.Equal([1f, 0f, 0f, 1f], Tensor.Eye(2).ToArray<float>());
        Assert.Equal([1L, 0L, 0L, 0L, 1L, 0L], Tensor.Eye(2, 3, DType.Int64).ToArray<long>());
        Assert.Equal([true, false, false, true, false, false], Tensor.Eye(3, 2, DType.Bool).ToArray<bool>());
        Assert.Empty(Tensor.Eye(0).ToArray<float>());
    }

    [Fact]
    public void Numbers_that_a_dtype_cannot_hold_are_errors()
    {
        Assert.Equal("Tensor.Range: the step goes somewhere, but it is 0.",
            Message<ShapeMismatchException>(() => Tensor.Range(0, 1, 0)));
        Assert.Equal(
            "Tensor.Range: the dtype must hold the numbers, but the dtype is uint8 and number 256 is 256.",
            Message<DTypeMismatchException>(() => Tensor.Range(0, 257, dtype: DType.UInt8)));
        Assert.Equal(
            "Tensor.Range: the dtype must be a number, but the tensor is bool. Convert it with .To(DType.Float32).",
            Message<DTypeMismatchException>(() => Tensor.Range(0, 2, dtype: DType.Bool)));
        Assert.Equal(
            "Tensor.Range: a tensor has at most 2147483647 elements, but 3000000000 were asked for.",
            Message<ShapeMismatchException>(() => Tensor.Range(0, 3_000_000_000)));
        Assert.Equal(
            "Tensor.Linspace: the dtype must hold the numbers, but the dtype is int32 and number 0 is NaN.",
            Message<DTypeMismatchException>(() => Tensor.Linspace(double.NaN, 1, 2, DType.Int32)));
        Assert.Equal("Shape: a size is 0 or more, but -1 was given.",
            Message<ShapeMismatchException>(() => Tensor.Linspace(0, 1, -1)));
        Assert.Equal(
            "Tensor: elements are float, double, long, int, bool or byte, but Char was asked for.",
            Message<DTypeMismatchException>(() => Tensor.From(new[,] { { 'a' } })));
    }
}
