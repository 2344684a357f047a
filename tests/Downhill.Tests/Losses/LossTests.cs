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
    public void Cross_entropy_of_probabilities_is_minus_the_logarithm_of_the_share_of_the_truth()
    {
        Tensor p = Tensor.From([0.2, 0.7, 0.1, 0.25, 0.25, 0.5], [2, 3]), t = Tensor.From([0.0, 1, 0, 0.5, 0, 0.5], [2, 3]);
        double second = -0.5 * Math.Log(0.25) - 0.5 * Math.Log(0.5);
        Assert.Equal((-Math.Log(0.7) + second) / 2, Loss.CrossEntropyOfProbabilities(p, t).Item<double>(), 15);
        Assert.Equal(Loss.CrossEntropy(s_y, Tensor.From([1L, 0])).Item<double>(), Loss.CrossEntropyOfProbabilities(
            s_y.Softmax(-1), Tensor.From([0.0, 1, 1, 0], [2, 2])).Item<double>(), 14);
    }

    [Theory]
    [InlineData(DType.Float32), InlineData(DType.Float64)]
    public void Cross_entropy_of_probabilities_is_safe_at_zero(DType dtype)
    {
        Parameter p = new(Tensor.From([0.0, 1], [1, 2]).To(dtype));
        Tensor right = Tensor.From([0.0, 1], [1, 2]).To(dtype), wrong = Tensor.From([1.0, 0], [1, 2]).To(dtype);

        Assert.Equal(0, Loss.CrossEntropyOfProbabilities(p, right).To(DType.Float64).Item<double>());
        Tensor loss = Loss.CrossEntropyOfProbabilities(p, wrong);
        loss.Backward();
        Assert.Equal(100 * Math.Log(2), loss.To(DType.Float64).Item<double>(), 1e-5);
        Assert.Equal([-Math.ScaleB(1, 100), 0], p.Grad!.To(DType.Float64).ToArray<double>());
    }

    [Fact]
    public void Gradients_agree_with_central_differences()
    {
        GradientCheck.Verify(y => Loss.MeanSquaredError(y, s_t), s_y, order: 2);
        GradientCheck.Verify(y => Loss.HalfSquaredError(y, s_t), s_y, order: 2);
        GradientCheck.Verify(y => Loss.L1(y, s_t + 0.5), s_y);
        GradientCheck.Verify(y => Loss.CrossEntropy(y, Tensor.From([1L, 0])), s_y, order: 2);
        GradientCheck.Verify(y => Loss.CrossEntropyOfProbabilities(y, s_t / 8), s_y / 5, order: 2);
    }

    [Fact]
    public void Shapes_that_would_broadcast_are_refused()
    {
        ShapeMismatchException error = Assert.Throws<ShapeMismatchException>(() => Loss.MeanSquaredError(Tensor.Zeros([4, 1]), Tensor.Zeros([4])));
        Assert.Equal("MeanSquaredError: outputs and targets must have one shape, but the outputs are (4, 1) and the targets (4).", error.Message);
    }
}
