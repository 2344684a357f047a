using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>A function of one argument, both its vector forms, and the errors in ulp that its docstring
/// promises.</summary>
sealed record MathFunction(
    VectorFunction<float> Float, VectorFunction<double> Double, double FloatUlp, double DoubleUlp)
{
    internal static Dictionary<string, MathFunction> All { get; } = new()
    {
        ["exp"] = new(VectorMath.Exp, VectorMath.Exp, 0.9, 0.9),
        ["expm1"] = new(VectorMath.Expm1, VectorMath.Expm1, 1.5, 2),
        ["log"] = new(VectorMath.Log, VectorMath.Log, 0.9, 0.9),
        ["log1p"] = new(VectorMath.Log1p, VectorMath.Log1p, 1.5, 1.5),
        ["log2"] = new(VectorMath.Log2, VectorMath.Log2, 0.51, 0.75),
        ["log10"] = new(VectorMath.Log10, VectorMath.Log10, 0.51, 0.75),
        ["sqrt"] = new(VectorMath.Sqrt, VectorMath.Sqrt, 0.5, 0.5),
        ["rsqrt"] = new(VectorMath.Rsqrt, VectorMath.Rsqrt, 1.5, 1.5),
        ["tanh"] = new(VectorMath.Tanh, VectorMath.Tanh, 2.5, 2.5),
        ["sigmoid"] = new(VectorMath.Sigmoid, VectorMath.Sigmoid, 2.5, 2.5),
        ["softplus"] = new(VectorMath.Softplus, VectorMath.Softplus, 2, 2),
        ["sin"] = new(VectorMath.Sin, VectorMath.Sin, 1.75, 0.8),
        ["cos"] = new(VectorMath.Cos, VectorMath.Cos, 1.75, 0.8),
        ["tan"] = new(VectorMath.Tan, VectorMath.Tan, 0.51, 2.5),
        ["asin"] = new(VectorMath.Asin, VectorMath.Asin, 0.51, 0.75),
        ["acos"] = new(VectorMath.Acos, VectorMath.Acos, 0.51, 1),
        ["atan"] = new(VectorMath.Atan, VectorMath.Atan, 0.51, 2),
        ["sinh"] = new(VectorMath.Sinh, VectorMath.Sinh, 0.51, 2.5),
        ["cosh"] = new(VectorMath.Cosh, VectorMath.Cosh, 0.51, 1.5),
        ["asinh"] = new(VectorMath.Asinh, VectorMath.Asinh, 0.51, 2),
        ["acosh"] = new(VectorMath.Acosh, VectorMath.Acosh, 0.51, 2),
        ["atanh"] = new(VectorMath.Atanh, VectorMath.Atanh, 0.51, 2),
        ["erf"] = new(VectorMath.Erf, VectorMath.Erf, 2.25, 2),
        ["normalcdf"] = new(VectorMath.NormalCdf, VectorMath.NormalCdf, 6.25, 6),
    };

    internal double Of(double x) => Double(Vector512.Create(x))[0];

    internal float Of(float x) => Float(Vector512.Create(x))[0];
}
