using Downhill.Initializers;

namespace Downhill.Tests.Initializers;

public class InitializeTests
{
    // Outputs 40, inputs 30, kernel 5 x 4: fan-in 600, fan-out 800.
    static readonly Shape s_shape = [40, 30, 5, 4];

    public static TheoryData<Initializer, double, bool> Rules => new()
    {
        { Initialize.Normal(0.5), 0.5, true },
        { Initialize.NormalByInputs, 1 / Math.Sqrt(600), true },
        { Initialize.Uniform(-0.3, 0.3), 0.3 / Math.Sqrt(3), false },
        { Initialize.XavierUniform(), Math.Sqrt(2d / 1400), false },
        { Initialize.XavierNormal(Gain.Tanh), 5d / 3 * Math.Sqrt(2d / 1400), true },
        { Initialize.KaimingUniform(), Math.Sqrt(2d / 600), false },
        { Initialize.KaimingNormal(), Math.Sqrt(2d / 600), true },
        { Initialize.KaimingNormal(Gain.LeakyRelu(0.5), byOutputs: true), Math.Sqrt(2 / 1.25 / 800), true },
    };

    [Theory, MemberData(nameof(Rules))]
    public void Spreads_are_those_of_the_formulas(Initializer rule, double deviation, bool isNormal)
    {
        double[] drawn = [.. rule.Parameter(s_shape, new Generator(1)).ToArray<float>().Select(x => (double)x)];

        double error = 5 / Math.Sqrt(drawn.Length), moment = drawn.Average(x => Math.Pow(x / deviation, 4));
        Assert.InRange(drawn.Average() / deviation, -error, error);
        Assert.InRange(drawn.Average(x => x * x) / (deviation * deviation), 1 - 1.42 * error, 1 + 1.42 * error);
        // The fourth moment tells the two distributions apart: 3 for the normal, 9/5 for the even one.
        Assert.InRange(moment, (isNormal ? 3 : 1.8) - 9.8 * error, (isNormal ? 3 : 1.8) + 9.8 * error);
        Assert.True(isNormal || drawn.Max(Math.Abs) <= Math.Sqrt(3) * deviation * (1 + 1e-6));
    }

    [Fact]
    public void Constants_fill() => Assert.Equal([0f, 0f, 1f, 1f, 2.5f, 2.5f], new[]
    {
        Initialize.Zeros, Initialize.Ones, Initialize.Constant(2.5),
    }.SelectMany(rule => rule.Parameter([2]).ToArray<float>()));

    [Fact]
    public void A_parameter_is_filled_in_its_place_and_dtype()
    {
        Parameter parameter = new(Tensor.Zeros([3], DType.Float64));

        Initialize.Constant(7).Fill(parameter);

        Assert.Equal([7d, 7, 7], parameter.ToArray<double>());
        Assert.True(parameter.RequiresGrad);
    }

    [Fact]
    public void A_seed_makes_the_same_weights() => Assert.Equal(
        Initialize.KaimingNormal().Parameter([4, 5], new Generator(3)).ToArray<float>(),
        Initialize.KaimingNormal().Parameter([4, 5], new Generator(3)).ToArray<float>());

    [Fact]
    public void Connections_are_counted_in_two_axes()
    {
        TensorException error = Assert.Throws<ShapeMismatchException>(() => Initialize.XavierNormal().Parameter([7]));

        Assert.Equal("Initialize: inputs and outputs are counted in a weight of at least two axes, but the shape is " +
            "(7).", error.Message);
    }
}
