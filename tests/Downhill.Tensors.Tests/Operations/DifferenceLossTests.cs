namespace Downhill.Tests.Operations;

public class DifferenceLossTests
{
    static readonly Tensor s_outputs = Tensor.From([1f, 2f, 3f, 4f], [2, 2]);
    static readonly Tensor s_targets = Tensor.From([1f, 0f, 6f, 5f], [2, 2]);

    [Fact]
    public void Losses_follow_their_definitions()
    {
        Assert.Equal((4 + 9 + 1) / 4f, s_outputs.MeanSquaredError(s_targets).Item<float>());
        Assert.Equal((4 + 9 + 1) / 2f / 2f, s_outputs.HalfSquaredError(s_targets).Item<float>());
        Assert.Equal((2 + 3 + 1) / 4f, s_outputs.MeanAbsoluteError(s_targets).Item<float>());
    }

    [Fact]
    public void Targets_get_the_opposite_gradient()
    {
        Tensor outputs = s_outputs.Clone(), targets = s_targets.Clone();
        (outputs.RequiresGrad, targets.RequiresGrad) = (true, true);
        outputs.MeanAbsoluteError(targets).Backward();
        Assert.Equal([0f, 0.25f, -0.25f, -0.25f], outputs.Grad!.ToArray<float>());
        Assert.Equal([0f, -0.25f, 0.25f, 0.25f], targets.Grad!.ToArray<float>());
    }

    [Fact]
    public void No_numbers_have_no_mean()
    {
        Assert.Equal(float.NaN, Tensor.Zeros([0, 2]).MeanSquaredError(Tensor.Zeros([0, 2])).Item<float>());
        Assert.Equal(0, Tensor.Zeros([0, 2]).HalfSquaredError(Tensor.Zeros([0, 2])).Item<float>());
    }

    [Fact]
    public void A_column_against_a_row_is_an_error() => Assert.Equal(
        "MeanSquaredError: outputs and targets must have one shape, but the outputs are (4, 1) and the targets (4).",
        Assert.Throws<ShapeMismatchException>(
            () => Tensor.Zeros([4, 1]).MeanSquaredError(Tensor.Zeros([4]))).Message);
}
