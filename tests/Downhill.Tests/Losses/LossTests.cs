using Downhill.Losses;
using Downhill.Testing;

namespace Downhill.Tests.Losses;

public class LossTests
{
    static readonly Tensor s_y = Tensor.From([1.0, 2, 3, 4], [2, 2]), s_t = Tensor.From([0.0, 2, 5, 1], [2, 2]);

    [Fact]
    public void Mean_squared_error_is_the_mean_over_all_numbers() =>
        Assert.Equal((1 + 0 + 4 + 9) / 4.0, Loss.MeanSquaredError(s_y, s_t).Item<double>());

    [Fact]
    public void Half_squared_error_sums_a_row_and_averages_rows() =>
        Assert.Equal((1 + 0 + 4 + 9) / 2.0 / 2, Loss.HalfSquaredError(s_y, s_t).Item<double>());

    [Fact]
    public void L1_is_the_mean_distance() => Assert.Equal((1 + 0 + 2 + 3) / 4.0, Loss.L1(s_y, s_t).Item<double>());

    [Fact]
    public void Cross_entropy_is_minus_the_logarithm_of_the_probability()
    {
        Tensor x = Tensor.From([1.0, 2, 3, 0, 0, 0], [2, 3]);
        double first = -Math.Log(Math.Exp(3) / (Math.Exp(1) + Math.Exp(2) + Math.Exp(3)));
        Assert.Equal((first + Math.Log(3)) / 2, Loss.CrossEntropy(x, Tensor.From([2L, 0])).Item<double>(), 14);
    }

    [Fact]
    public void Cross_entropy_of_huge_values_stays_finite() =>
        Assert.Equal(2e4, Loss.CrossEntropy(Tensor.From([1e4, -1e4], [1, 2]), Tensor.From(1L)).Item<double>());

    [Fact]
    public void Gradients_agree_with_central_differences()
    {
        GradientCheck.Verify(y => Loss.MeanSquaredError(y, s_t), s_y, order: 2);
        GradientCheck.Verify(y => Loss.HalfSquaredError(y, s_t), s_y, order: 2);
        GradientCheck.Verify(y => Loss.L1(y, s_t + 0.5), s_y);
        GradientCheck.Verify(y => Loss.CrossEntropy(y, Tensor.From([1L, 0])), s_y, order: 2);
    }

    [Fact]
    public void Shapes_that_would_broadcast_are_refused()
    {
        ShapeMismatchException error = Assert.Throws<ShapeMismatchException>(() => Loss.MeanSquaredError(Tensor.Zeros([4, 1]), Tensor.Zeros([4])));
        Assert.Equal("MeanSquaredError: outputs and targets must have one shape, but the outputs are (4, 1) and the targets (4).", error.Message);
    }
}
