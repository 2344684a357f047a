using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Zeros with their signs, infinities, NaN and arguments outside a function's range.</summary>
public class SpecialValuesTests
{
    const double Infinity = double.PositiveInfinity, Pi = Math.PI;

    public static TheoryData<string, double, double> Values => new()
    {
        { "exp", 0, 1 }, { "exp", Infinity, Infinity }, { "exp", -Infinity, 0 }, { "exp", 1e9, Infinity },
        { "exp", -1e9, 0 },
        { "expm1", Infinity, Infinity }, { "expm1", -Infinity, -1 }, { "expm1", -1e9, -1 },
        { "log", 1, 0 }, { "log", 0, -Infinity }, { "log", -0.0, -Infinity }, { "log", Infinity, Infinity },
        { "log", -1, double.NaN },
        { "log", -Infinity, double.NaN },
        { "log1p", -1, -Infinity }, { "log1p", Infinity, Infinity }, { "log1p", -2, double.NaN },
        { "log1p", -Infinity, double.NaN },
        { "log2", 0, -Infinity }, { "log2", Infinity, Infinity }, { "log2", -1, double.NaN }, { "log2", 1, 0 },
        { "log10", 0, -Infinity }, { "log10", Infinity, Infinity }, { "log10", -1, double.NaN }, { "log10", 1, 0 },
        { "sqrt", -1, double.NaN }, { "sqrt", Infinity, Infinity },
        { "rsqrt", 0, Infinity }, { "rsqrt", Infinity, 0 }, { "rsqrt", -1, double.NaN },
        { "tanh", Infinity, 1 }, { "tanh", -Infinity, -1 }, { "tanh", 30, 1 },
        { "sigmoid", 0, 0.5 }, { "sigmoid", Infinity, 1 }, { "sigmoid", -Infinity, 0 }, { "sigmoid", -0.0, 0.5 },
        { "softplus", Infinity, Infinity }, { "softplus", -Infinity, 0 }, { "softplus", 1e9, 1e9 },
        { "sin", Infinity, double.NaN }, { "sin", -Infinity, double.NaN },
        { "cos", 0, 1 }, { "cos", -0.0, 1 }, { "cos", Infinity, double.NaN }, { "tan", -Infinity, double.NaN },
        { "asin", 1, Pi / 2 }, { "asin", -1, -Pi / 2 }, { "asin", 1.5, double.NaN }, { "asin", -Infinity, double.NaN },
        { "acos", 1, 0 }, { "acos", -1, Pi }, { "acos", 0, Pi / 2 }, { "acos", 1.5, double.NaN },
        { "acos", -1.5, double.NaN },
        { "atan", Infinity, Pi / 2 }, { "atan", -Infinity, -Pi / 2 },
        { "sinh", Infinity, Infinity }, { "sinh", -Infinity, -Infinity }, { "sinh", 1e9, Infinity },
        { "cosh", Infinity, Infinity }, { "cosh", -Infinity, Infinity }, { "cosh", 0, 1 }, { "cosh", -1e9, Infinity },
        { "asinh", Infinity, Infinity }, { "asinh", -Infinity, -Infinity },
        { "acosh", 1, 0 }, { "acosh", 0.5, double.NaN }, { "acosh", -5, double.NaN }, { "acosh", Infinity, Infinity },
        { "acosh", -Infinity, double.NaN },
        { "atanh", 1, Infinity }, { "atanh", -1, -Infinity }, { "atanh", 1.5, double.NaN },
        { "atanh", -Infinity, double.NaN },
        { "erf", Infinity, 1 }, { "erf", -Infinity, -1 }, { "erf", 30, 1 },
        { "normalcdf", 0, 0.5 }, { "normalcdf", Infinity, 1 }, { "normalcdf", -Infinity, 0 }, { "normalcdf", 30, 1 },
    };

    [Theory, MemberData(nameof(Values))]
    public void A_special_argument_gives(string name, double x, double result)
    {
        Assert.Equal(result, MathFunction.All[name].Of(x));
        Assert.Equal((float)result, MathFunction.All[name].Of((float)x));
    }

    public static TheoryData<string> Names => [.. MathFunction.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void NaN_gives_NaN(string name)
    {
        Assert.Equal(double.NaN, MathFunction.All[name].Of(double.NaN));
        Assert.Equal(float.NaN, MathFunction.All[name].Of(float.NaN));
    }

    [Theory]
    [InlineData("expm1"), InlineData("log1p"), InlineData("sqrt")]
    [InlineData("tanh"), InlineData("sin"), InlineData("tan")]
    [InlineData("asin"), InlineData("atan"), InlineData("sinh")]
    [InlineData("asinh"), InlineData("atanh"), InlineData("erf")]
    public void A_zero_keeps_its_sign(string name)
    {
        foreach (double zero in new[] { 0.0, -0.0 })
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(zero),
                BitConverter.DoubleToInt64Bits(MathFunction.All[name].Of(zero)));
            float y = MathFunction.All[name].Of((float)zero);
            Assert.Equal(BitConverter.SingleToInt32Bits((float)zero), BitConverter.SingleToInt32Bits(y));
        }
    }

    static readonly double[] s_corners =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e-320, -1e-320,
        1e300, -1e300, 1e16 + 2, 9007199254740991, -9007199254740991,
        2.5, double.MaxValue, double.MinValue, double.Epsilon, Infinity, -Infinity, double.NaN,
    ];

    // What the C standard says, which the framework follows; between the corners both round the same.
    [Fact]
    public void Powers_of_special_numbers_are_those_of_the_standard() => CheckCorners(VectorMath.Pow, Math.Pow);

    [Fact]
    public void Angles_of_special_points_are_those_of_the_standard() => CheckCorners(VectorMath.Atan2, Math.Atan2);

    static void CheckCorners(VectorFunction2<double> function, Func<double, double, double> standard)
    {
        foreach (double x in s_corners)
            foreach (double y in s_corners)
            {
                double actual = function(Vector512.Create(x), Vector512.Create(y))[0];
                Assert.True(Ulp.Error(actual, standard(x, y)) <= 2,
                    $"f({x:R}, {y:R}) = {actual:R}, not {standard(x, y):R}.");
            }
    }

    [Fact]
    public void Whole_numbers_have_no_elementary_functions() => Assert.Equal(
        "VectorMath.Exp: elements are float or double, but these are System.Int32.",
        Assert.Throws<NotSupportedException>(() => VectorMath.Exp(Vector512.Create(1))).Message);
}
