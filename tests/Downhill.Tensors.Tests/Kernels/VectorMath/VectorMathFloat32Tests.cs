using System.Runtime.Intrinsics;

namespace Downhill.Tests.Kernels;

/// <summary>Every function over the whole range of floats, against double precision.</summary>
public class VectorMathFloat32Tests
{
    // Prime, so that all low bits and all exponents come up; half a million floats.
    const uint Stride = 8191;

    static readonly Dictionary<string, Func<double, double>> s_framework = new()
    {
        ["exp"] = Math.Exp, ["log"] = Math.Log, ["log2"] = Math.Log2, ["log10"] = Math.Log10, ["sqrt"] = Math.Sqrt,
        ["rsqrt"] = x => 1 / Math.Sqrt(x),
        ["tanh"] = Math.Tanh, ["sin"] = Math.Sin, ["cos"] = Math.Cos, ["tan"] = Math.Tan,
        ["asin"] = Math.Asin, ["acos"] = Math.Acos, ["atan"] = Math.Atan, ["sinh"] = Math.Sinh, ["cosh"] = Math.Cosh,
        ["asinh"] = Math.Asinh, ["acosh"] = Math.Acosh, ["atanh"] = Math.Atanh,
    };

    public static TheoryData<string> Names => [.. MathFunction.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_float_function_keeps_its_error_bound(string name) => Sweep(name, Stride);

    // All 2^32 floats of each function take some twenty minutes of two cores:
    // DOWNHILL_LONG=1 dotnet test -c Release tests/Downhill.Tensors.Tests --filter Suite=Exhaustive
    [Theory, MemberData(nameof(Names)), Trait("Suite", "Exhaustive")]
    public void A_float_function_keeps_its_error_bound_for_all_floats(string name) => Sweep(name, 1);

    static void Sweep(string name, uint stride)
    {
        MathFunction function = MathFunction.All[name];
        uint lanes = (uint)Vector512<float>.Count;
        uint blocks = (uint)((1L << 32) / ((long)stride * lanes)) + 1;
        (double Error, float X)[] worst = new (double, float)[Environment.ProcessorCount];
        Parallel.For(0, worst.Length, part =>
        {
            for (uint block = (uint)part; block < blocks; block += (uint)worst.Length)
                Check(name, function, unchecked(block * lanes * stride), stride, ref worst[part]);
        });

        (double error, float x) = worst.MaxBy(w => w.Error);
        Assert.True(error <= function.FloatUlp, $"{name}({x:R}) = {function.Of(x):R} is wrong by {error} ulp.");
    }

    static void Check(string name, MathFunction function, uint first, uint stride, ref (double Error, float X) worst)
    {
        Vector512<float> x = (Vector512<uint>.Indices * stride + Vector512.Create(first)).AsSingle();
        Vector512<float> y = function.Float(x);
        for (int lane = 0; lane < Vector512<float>.Count; lane++)
        {
            double exact = s_framework.TryGetValue(name, out Func<double, double>? f)
                ? f(x[lane]) : function.Of((double)x[lane]);
            double error = Ulp.Error(y[lane], exact);
            if (!(error <= worst.Error))
                worst = (error, x[lane]);
        }
    }
}
