using Downhill.Losses;
using Downhill.Plots;
using Downhill.Testing;

namespace Downhill.Lessons;

/// <summary>Third scene: autograd against central differences, operation by operation, in float64.</summary>
internal static class EveryOperation
{
    static readonly (string Name, Func<Tensor, Tensor> F)[] s_operations =
    [
        ("x + y", x => x + x.Flip(1)),
        ("x - y", x => x - x.Flip(1)),
        ("x * y", x => x * x.Flip(1)),
        ("x / y", x => x / x.Flip(1)),
        ("-x", x => -x),
        ("1 / x", x => x.Reciprocal()),
        ("x ^ 2", x => x.Square()),
        ("x ^ 2.5", x => x.Pow(2.5)),
        ("x ^ y", x => x.Pow(x.Flip(1))),
        ("sqrt", x => x.Sqrt()),
        ("abs", x => x.Abs()),
        ("exp", x => x.Exp()),
        ("log", x => x.Log()),
        ("log1p", x => x.Log1p()),
        ("sin", x => x.Sin()),
        ("cos", x => x.Cos()),
        ("tan", x => x.Tan()),
        ("atan", x => x.Atan()),
        ("sinh", x => x.Sinh()),
        ("cosh", x => x.Cosh()),
        ("erf", x => x.Erf()),
        ("relu", x => (x - 1).Relu()),
        ("leaky relu", x => (x - 1).LeakyRelu(0.1)),
        ("elu", x => (x - 1).Elu(1)),
        ("gelu", x => x.Gelu()),
        ("silu", x => x.Silu()),
        ("mish", x => x.Mish()),
        ("softplus", x => x.Softplus()),
        ("sigmoid", x => x.Sigmoid()),
        ("tanh", x => x.Tanh()),
        ("softmax", x => x.Softmax(-1)),
        ("log softmax", x => x.LogSoftmax(-1)),
        ("sum", x => x.Sum([0])),
        ("mean", x => x.Mean([1])),
        ("max", x => x.Max([1])),
        ("product", x => x.Product([1])),
        ("variance", x => x.Variance([1])),
        ("norm", x => x.Norm(2)),
        ("log-sum-exp", x => x.LogSumExp([1])),
        ("cumulative sum", x => x.CumulativeSum(1)),
        ("matmul", x => x.MatMul(x.Transpose())),
        ("transpose", x => x.Transpose()),
        ("slice", x => x.Slice(1, 1..3)),
        ("concat", x => Tensor.Concat([x, x * x], 0)),
        ("sort", x => x.Sort(1).Item1),
        ("gather", x => x.IndexSelect(0, Tensor.From([2L, 0, 2]))),
        ("where", x => Tensor.Where(x > 1, x * x, x)),
        ("clamp", x => x.Clamp(0.5, 1.5)),
        ("convolution", x => Pictures(x).Conv2d(Pictures(x * x), padding: 1)),
        ("max pooling", x => Pictures(x).MaxPool2d(2)),
        ("mean pooling", x => Pictures(x).AvgPool2d(2)),
        ("layer norm", x => x.LayerNorm(Tensor.Ones([4], DType.Float64), x.Select(0, 0), 1)),
        ("mean squared error", x => Loss.MeanSquaredError(x, x.Flip(0))),
        ("half squared error", x => Loss.HalfSquaredError(x, x.Flip(0))),
        ("cross-entropy", x => Loss.CrossEntropy(x, Tensor.From([1L, 0, 3]))),
        ("binary cross-entropy", x => Loss.BinaryCrossEntropyWithLogits(x, Tensor.Full([3, 4], 0.3, DType.Float64))),
    ];

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Autograd against differences");
        output.Text("""
            Every operation knows its own derivative. Here those that are used most meet a central difference for each
            of twelve numbers; what is shown is the worst disagreement. "downhill check" holds every operation of the
            library against a difference.
            """);
        // Twelve different numbers, none of them near a kink such as that of relu at 1.
        Tensor x = Tensor.From([0.32, 1.27, 1.91, 0.68, 1.43, 0.57, 0.81, 2.14, 0.44, 1.72, 1.18, 0.93], [3, 4]);
        double[] errors = [.. s_operations.Select(one => Error(one.F, x))];
        string[] names = [.. s_operations.Select(one => one.Name)];

        output.Figure("operations compared", errors.Length, "0");
        output.Figure("largest error", errors.Max(), "0.0E+0");
        output.Figure("operations that disagree", errors.Count(error => error > GradientCheck.DefaultTolerance), "0");
        output.Table(["operation", "error", "operation", "error", "operation", "error"], names.Zip(errors,
            (name, error) => (string[])[name, error.Show("0.0E+0")]).Chunk(3).Select(row => Row(row)));
        output.Picture("errors", Chart.Histogram(errors.Select(error => Math.Log10(error)), 12, new()
        {
            Title = "How well autograd and differences agree", XLabel = "error, power of ten", YLabel = "operations",
        }),
            "Differences are good to nine or ten digits, and so far the two agree. A wrong derivative would stand at 0.");
    }

    static double Error(Func<Tensor, Tensor> f, Tensor x) =>
        Math.Max(1e-16, GradientCheck.EveryElement(inputs => f(inputs[0]), [x]).Error);

    /// <summary>Three operations side by side; the last row may have fewer.</summary>
    static string[] Row(string[][] operations) =>
        [.. operations.SelectMany(cells => cells), .. Enumerable.Repeat("", 6 - 2 * operations.Length)];

    static Tensor Pictures(Tensor x) => x.Reshape(1, 1, 3, 4);
}
