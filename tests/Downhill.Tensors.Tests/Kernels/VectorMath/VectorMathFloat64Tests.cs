using System.Globalization;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Every function of doubles at points whose results were computed with hundreds of digits.</summary>
public class VectorMathFloat64Tests
{
    /// <summary>Lines of a function: x (or x and y) and the result.</summary>
    static readonly ILookup<string, (double[] X, double Result)> s_recorded =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", "functions_float64.csv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(','))
            .ToLookup(cells => cells[0], cells => (cells[1].Split(';').Select(Number).ToArray(), Number(cells[2])));

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static TheoryData<string> Names =>
        [.. MathFunction.All.Keys.Where(name => !name.EndsWith("sqrt", StringComparison.Ordinal))];

    // The recorded result is rounded, hence the half unit beside the promised error.
    [Theory, MemberData(nameof(Names))]
    public void A_double_function_keeps_its_error_bound(string name)
    {
        MathFunction function = MathFunction.All[name];
        Assert.NotEmpty(s_recorded[name]);
        Assert.All(s_recorded[name], recorded =>
        {
            double actual = function.Of(recorded.X[0]), error = Ulp.Error(actual, recorded.Result);
            Assert.True(error <= function.DoubleUlp + 0.5,
                $"{name}({recorded.X[0]:R}) = {actual:R} is wrong by {error} ulp.");
        });
    }

    [Fact]
    public void A_power_of_doubles_keeps_its_error_bound() => CheckTwo("pow", VectorMath.Pow, 1.5);

    [Fact]
    public void An_angle_of_doubles_keeps_its_error_bound() => CheckTwo("atan2", VectorMath.Atan2, 2);

    static void CheckTwo(string name, VectorFunction2<double> function, double bound)
    {
        Assert.NotEmpty(s_recorded[name]);
        Assert.All(s_recorded[name], recorded =>
        {
            double actual = function(Vector512.Create(recorded.X[0]), Vector512.Create(recorded.X[1]))[0];
            double error = Ulp.Error(actual, recorded.Result);
            Assert.True(error <= bound + 0.5,
                $"{name}({recorded.X[0]:R}, {recorded.X[1]:R}) = {actual:R} is wrong by {error} ulp.");
        });
    }

    [Fact]
    public void Square_roots_are_rounded_correctly()
    {
        foreach ((double[] x, _) in s_recorded["log"])
            Assert.Equal(Math.Sqrt(x[0]), MathFunction.All["sqrt"].Of(x[0]));
    }

    [Fact]
    public void Logarithms_of_powers_are_whole()
    {
        for (int k = -1074; k < 1024; k++)
            Assert.Equal(k, MathFunction.All["log2"].Of(Math.ScaleB(1, k)));
        for (int k = 0; k < 23; k++)
            Assert.Equal(k, MathFunction.All["log10"].Of(Math.Pow(10, k)));
    }
}
