namespace Downhill.Tests.Autograd;

/// <summary>Backward of an element-wise function writes into the gradient that arrived, unless somebody else sees it:
/// each of these would notice.</summary>
public class GradientInPlaceTests
{
    static readonly float[] s_points = [-1.5f, -0.25f, 0f, 0.75f, 2f], s_weights = [1f, -2f, 3f, 0.5f, -1f];

    [Fact]
    public void Two_functions_that_share_one_gradient_each_see_it_whole()
    {
        Tensor a = Leaf(), b = Leaf(), c = Leaf();

        ((a.Sigmoid() + b.Sigmoid() + c.Sigmoid()) * Weights()).Sum().Backward();

        foreach (Tensor leaf in (Tensor[])[a, b, c])
            AssertClose(i => s_weights[i] * Slope(s_points[i]), leaf.Grad!);
    }

    [Fact]
    public void A_chain_multiplies_each_slope_once()
    {
        Tensor x = Leaf();

        (x.Sigmoid().Sigmoid().Reshape([5, 1]).Sigmoid().Reshape([5]) * Weights()).Sum().Backward();

        AssertClose(i =>
        {
            double one = Sigmoid(s_points[i]), two = Sigmoid(one);
            return s_weights[i] * Slope(two) * Slope(one) * Slope(s_points[i]);
        }, x.Grad!);
    }

    [Fact]
    public void A_retained_gradient_stays()
    {
        Tensor x = Leaf(), y = x.Sigmoid();
        y.RetainGrad();

        (y * Weights()).Sum().Backward();

        Assert.Equal(s_weights, y.Grad!.ToArray<float>());
        AssertClose(i => s_weights[i] * Slope(s_points[i]), x.Grad!);
    }

    [Fact]
    public void A_gradient_that_a_hook_kept_stays()
    {
        Tensor x = Leaf(), y = x.Sigmoid();
        Tensor? seen = null;
        y.OnGradient(gradient => seen = gradient);

        (y * Weights()).Sum().Backward();

        Assert.Equal(s_weights, seen!.ToArray<float>());
        AssertClose(i => s_weights[i] * Slope(s_points[i]), x.Grad!);
    }

    [Fact]
    public void A_gradient_that_was_asked_for_stays()
    {
        Tensor x = Leaf(), y = x.Sigmoid();

        Tensor[] gradients = Gradient.Of((y * Weights()).Sum(), [y, x]);

        Assert.Equal(s_weights, gradients[0].ToArray<float>());
        AssertClose(i => s_weights[i] * Slope(s_points[i]), gradients[1]);
    }

    [Fact]
    public void The_start_of_a_walk_stays()
    {
        Tensor x = Leaf(), start = Weights();

        x.Sigmoid().Backward(start);

        Assert.Equal(s_weights, start.ToArray<float>());
        AssertClose(i => s_weights[i] * Slope(s_points[i]), x.Grad!);
    }

    [Fact]
    public void The_one_number_that_a_sum_repeats_stays_one_number()
    {
        Tensor x = Leaf();

        (x.Sigmoid().Sum() * 3).Backward();

        AssertClose(i => 3 * Slope(s_points[i]), x.Grad!);
    }

    [Fact]
    public void A_graph_that_is_walked_twice_gives_twice_the_gradient()
    {
        Tensor x = Leaf(), loss = (x.Sigmoid().Relu() * Weights()).Sum();

        loss.Backward(retainGraph: true);
        loss.Backward();

        AssertClose(i => 2 * s_weights[i] * Slope(s_points[i]), x.Grad!);
    }

    static Tensor Leaf()
    {
        Tensor leaf = Tensor.From(s_points, [5]);
        leaf.RequiresGrad = true;
        return leaf;
    }

    static Tensor Weights() => Tensor.From(s_weights, [5]);

    static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    static double Slope(double x) => Sigmoid(x) * (1 - Sigmoid(x));

    // Three slopes, each within some roundoffs of 2⁻²⁴.
    static void AssertClose(Func<int, double> expected, Tensor gradient) =>
        Assert.All(gradient.ToArray<float>(), (value, i) => Assert.Equal(expected(i), value, 1e-6));
}
