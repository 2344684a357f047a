namespace Downhill.Tests.Operations;

public class ReductionTests
{
    const double Inf = double.PositiveInfinity;

    static double Value(Tensor x) => x.Item<double>();

    [Fact]
    public void Nothing_has_the_answers_that_PyTorch_gives()
    {
        Tensor none = Tensor.Zeros([2, 0], DType.Float64);
        Assert.Equal([0.0, 0.0], none.Sum([1]).ToArray<double>());
        Assert.Equal([1.0, 1.0], none.Product([1]).ToArray<double>());
        Assert.Equal([double.NaN, double.NaN], none.Mean([1]).ToArray<double>());
        Assert.Equal([double.NaN, double.NaN], none.Variance([1]).ToArray<double>());
        Assert.Equal([-Inf, -Inf], none.LogSumExp([1]).ToArray<double>());
        Assert.Equal([0.0, 0.0], none.Norm(2, [1]).ToArray<double>());
        Assert.Equal([0L, 0L], none.Count([1]).ToArray<long>());
        Assert.Empty(none.Sum([0]).ToArray<double>());
        Assert.Empty(none.CumulativeSum(1).ToArray<double>());
        Assert.Empty(none.CumulativeProduct(1).ToArray<double>());
    }

    [Fact]
    public void Gradients_of_nothing_are_empty()
    {
        foreach (Func<Tensor, Tensor> reduce in new Func<Tensor, Tensor>[]
            { x => x.Sum(), x => x.Mean(), x => x.Product(), x => x.Variance(), x => x.LogSumExp(), x => x.Norm(),
              x => x.CumulativeSum(0).Sum(), x => x.CumulativeProduct(1).Sum() })
        {
            Tensor none = Tensor.Zeros([2, 0]);
            none.RequiresGrad = true;
            reduce(none).Backward();
            Assert.Equal(new Shape(2, 0), none.Grad!.Shape);
        }
    }

    [Fact]
    public void A_single_number_reduces_to_itself()
    {
        Tensor one = Tensor.Scalar(-3, DType.Float64);
        Assert.Equal(-3, Value(one.Sum()));
        Assert.Equal(-3, Value(one.Mean()));
        Assert.Equal(-3, Value(one.Product()));
        Assert.Equal(-3, Value(one.Max()));
        Assert.Equal(-3, Value(one.LogSumExp()));
        Assert.Equal(3, Value(one.Norm()));
        Assert.Equal(double.NaN, Value(one.Variance()));
        Assert.Equal(0, Value(one.StandardDeviation(correction: 0)));
        Assert.Equal(1L, one.Count().Item<long>());
        Assert.Equal(0L, one.ArgMax().Item<long>());
    }

    [Fact]
    public void Infinities_and_nan_pass_through()
    {
        Assert.Equal(Inf, Value(Tensor.From(1, Inf).Sum()));
        Assert.Equal(double.NaN, Value(Tensor.From(-Inf, Inf).Mean()));
        Assert.Equal(double.NaN, Value(Tensor.From(1, double.NaN).Product()));
        Assert.Equal(Inf, Value(Tensor.From(1, Inf).LogSumExp()));
        Assert.Equal(1, Value(Tensor.From(1, -Inf).LogSumExp()));
        Assert.Equal(-Inf, Value(Tensor.From(-Inf, -Inf).LogSumExp()));
        Assert.Equal(double.NaN, Value(Tensor.From(1, double.NaN).LogSumExp()));
        Assert.Equal(double.NaN, Value(Tensor.From(double.NaN, 1).Norm(Inf)));
        Assert.Equal(double.NaN, Value(Tensor.From(1, double.NaN).Norm(-Inf)));
        Assert.Equal(2L, Tensor.From(1, 0, double.NaN).Count().Item<long>());
    }

    [Fact]
    public void Large_exponents_do_not_overflow() =>
        Assert.Equal(1000 + Math.Log(2), Value(Tensor.From(1000.0, 1000.0).LogSumExp()), 1e-12);

    [Fact]
    public void Whole_numbers_wrap_around_and_have_no_mean()
    {
        Assert.Equal(int.MinValue, Tensor.From(int.MaxValue, 1).Sum().Item<int>());
        Assert.Equal(24L, Tensor.From(2L, 3L, 4L).Product().Item<long>());
        Assert.Equal([1, 3, 6], Tensor.From(1, 2, 3).CumulativeSum(0).ToArray<int>());
        Assert.Equal(
            "Mean: the dtype must be float32 or float64, but the tensor is int64. Convert it with .To(DType.Float32).",
            Assert.Throws<DTypeMismatchException>(() => Tensor.From(1L).Mean()).Message);
    }

    [Fact]
    public void Norms_and_deviations_have_no_slope_where_they_are_zero()
    {
        foreach (Func<Tensor, Tensor> reduce in new Func<Tensor, Tensor>[]
            { x => x.Norm(), x => x.Norm(3), x => x.Norm(1.5), x => x.Norm(1), x => x.Norm(0),
              x => x.StandardDeviation() })
        {
            Tensor zeros = Tensor.Zeros([3]);
            zeros.RequiresGrad = true;
            reduce(zeros).Backward();
            Assert.Equal([0f, 0f, 0f], zeros.Grad!.ToArray<float>());
        }
    }

    [Fact]
    public void A_product_with_zeros_has_gradients_without_them()
    {
        Tensor x = Tensor.From([2f, 0f, 3f, 0f, 0f, 5f], [2, 3]);
        x.RequiresGrad = true;
        x.Product([1]).Sum().Backward();
        Assert.Equal([0f, 6f, 0f, 0f, 0f, 0f], x.Grad!.ToArray<float>());
    }

    [Fact]
    public void Extremes_along_an_axis_come_with_their_places()
    {
        Tensor x = Tensor.From([3f, 7f, 7f, 1f], [2, 2]);
        (Tensor values, Tensor places) = x.Max(1);
        Assert.Equal([7f, 7f], values.ToArray<float>());
        Assert.Equal([1L, 0L], places.ToArray<long>());
        Assert.Equal(new Shape(1, 2), x.Min(0, keepAxis: true).Indices.Shape);
    }

    [Fact]
    public void The_lowest_size_of_nothing_is_an_error() => Assert.Equal(
        "Norm: an axis that is reduced must not be empty, but axis 0 of (0) has 0 elements.",
        Assert.Throws<ShapeMismatchException>(() => Tensor.Zeros([0]).Norm(double.NegativeInfinity)).Message);

    [Fact]
    public void An_axis_that_does_not_exist_is_an_error() => Assert.Equal(
        "CumulativeSum: an axis of (2, 3) is at least -2 and at most 1, but 2 was given.",
        Assert.Throws<ShapeMismatchException>(() => Tensor.Zeros([2, 3]).CumulativeSum(2)).Message);

    [Fact]
    public void A_single_number_has_no_axes() => Assert.Equal(
        "Softmax: a single number has no axes, but axis -1 was given.",
        Assert.Throws<ShapeMismatchException>(() => Tensor.Scalar(1).Softmax()).Message);
}
