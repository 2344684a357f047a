using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>Powers and angles of floats against double precision, at random points of all magnitudes.</summary>
public class TwoArgumentsTests
{
    const int Points = 20_000;

    [Fact]
    public void A_power_of_floats_is_rounded_almost_correctly()
    {
        Random random = new(1);
        for (int i = 0; i < Points; i++)
        {
            float x = MathF.Exp((random.NextSingle() - 0.5f) * (i % 2 == 0 ? 170 : 2));
            float y = (random.NextSingle() - 0.5f) * 200 / (MathF.Abs(MathF.Log(x)) + 0.01f);
            Check(VectorMath.Pow, Math.Pow, x, y);
            Check(VectorMath.Pow, Math.Pow, -x, MathF.Round(y));
        }
    }

    [Fact]
    public void An_angle_of_floats_is_rounded_almost_correctly()
    {
        Random random = new(1);
        for (int i = 0; i < Points; i++)
        {
            float y = (random.NextSingle() - 0.5f) * MathF.Exp((random.NextSingle() - 0.5f) * (i % 2 == 0 ? 170 : 2));
            float x = (random.NextSingle() - 0.5f) * MathF.Exp((random.NextSingle() - 0.5f) * (i % 2 == 0 ? 170 : 2));
            Check(VectorMath.Atan2, Math.Atan2, y, x);
        }
    }

    static void Check(VectorFunction2<float> function, Func<double, double, double> exact, float a, float b)
    {
        float actual = function(Vector512.Create(a), Vector512.Create(b))[0];
        double error = Ulp.Error(actual, exact(a, b));
        Assert.True(error <= 0.51, $"f({a:R}, {b:R}) = {actual:R} is wrong by {error} ulp.");
    }
}
