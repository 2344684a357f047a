using static Downhill.Tensors.Tests.Table.Sample;

namespace Downhill.Tensors.Tests.Table.Rows;

public static class ElementwiseRows
{
    public static OperationRow[] Rows =>
    [
        new("abs", t => t[0].Abs(), Uniform([9])) { Reference = x => Math.Abs(x[0]) },
        new("sign", t => t[0].Sign(), Uniform([9])) { Reference = x => Math.Sign(x[0]) },
        new("square", t => t[0].Square(), Uniform([9])) { Reference = x => x[0] * x[0] },
        new("sqrt", t => t[0].Sqrt(), Uniform([9], 0.1, 4)) { Reference = x => Math.Sqrt(x[0]) },
        new("rsqrt", t => t[0].Rsqrt(), Uniform([9], 0.1, 4)) { Reference = x => 1 / Math.Sqrt(x[0]) },
        new("reciprocal", t => t[0].Reciprocal(), Uniform([9], 0.1, 4)) { Reference = x => 1 / x[0] },
        new("clamp", t => t[0].Clamp(-0.5, 1), Uniform([9])) { Reference = x => Math.Clamp(x[0], -0.5, 1) },
        new("clamp below", t => t[0].Clamp(min: 0.25), Uniform([9])) { Reference = x => Math.Max(x[0], 0.25) },
        new("floor", t => t[0].Floor(), Uniform([9], -4, 4)) { Reference = x => Math.Floor(x[0]), InSingle = false },
        new("ceiling", t => t[0].Ceiling(), Uniform([9], -4, 4))
            { Reference = x => Math.Ceiling(x[0]), InSingle = false },
        new("round", t => t[0].Round(), Uniform([9], -4, 4)) { Reference = x => Math.Round(x[0]), InSingle = false },
        new("truncate", t => t[0].Truncate(), Uniform([9], -4, 4))
            { Reference = x => Math.Truncate(x[0]), InSingle = false },
        new("exp", t => t[0].Exp(), Uniform([9])) { Reference = x => Math.Exp(x[0]) },
        new("log", t => t[0].Log(), Uniform([9], 0.1, 4)) { Reference = x => Math.Log(x[0]) },
        new("pow two", t => t[0].Pow(2), Uniform([9])) { Reference = x => x[0] * x[0] },
        new("pow three", t => t[0].Pow(3), Uniform([9])) { Reference = x => Math.Pow(x[0], 3) },
        new("pow minus two", t => t[0].Pow(-2), Uniform([9], 0.5, 2)) { Reference = x => Math.Pow(x[0], -2) },
        new("pow fraction", t => t[0].Pow(1.7), Uniform([9], 0.1, 4)) { Reference = x => Math.Pow(x[0], 1.7) },
        new("pow many", t => t[0].Pow(9), Uniform([9], 0.1))
            { Reference = x => Math.Pow(x[0], 9), SingleTolerance = 1e-4 },
        new("expm1", t => t[0].Expm1(), Uniform([9])) { Reference = x => Math.Exp(x[0]) - 1 },
        new("log1p", t => t[0].Log1p(), Uniform([9], -0.9, 4)) { Reference = x => Math.Log(1 + x[0]) },
        new("log2", t => t[0].Log2(), Uniform([9], 0.1, 4)) { Reference = x => Math.Log2(x[0]) },
        new("log10", t => t[0].Log10(), Uniform([9], 0.1, 4)) { Reference = x => Math.Log10(x[0]) },
        new("sin", t => t[0].Sin(), Uniform([9], -9, 9)) { Reference = x => Math.Sin(x[0]) },
        new("cos", t => t[0].Cos(), Uniform([9], -9, 9)) { Reference = x => Math.Cos(x[0]) },
        new("tan", t => t[0].Tan(), Uniform([9], -1.4, 1.4)) { Reference = x => Math.Tan(x[0]) },
        new("asin", t => t[0].Asin(), Uniform([9], -0.9, 0.9)) { Reference = x => Math.Asin(x[0]) },
        new("acos", t => t[0].Acos(), Uniform([9], -0.9, 0.9)) { Reference = x => Math.Acos(x[0]) },
        new("atan", t => t[0].Atan(), Uniform([9], -4, 4)) { Reference = x => Math.Atan(x[0]) },
        new("sinh", t => t[0].Sinh(), Uniform([9])) { Reference = x => Math.Sinh(x[0]) },
        new("cosh", t => t[0].Cosh(), Uniform([9])) { Reference = x => Math.Cosh(x[0]) },
        new("asinh", t => t[0].Asinh(), Uniform([9])) { Reference = x => Math.Asinh(x[0]) },
        new("acosh", t => t[0].Acosh(), Uniform([9], 1.1, 4)) { Reference = x => Math.Acosh(x[0]) },
        new("atanh", t => t[0].Atanh(), Uniform([9], -0.9, 0.9)) { Reference = x => Math.Atanh(x[0]) },
        new("erf", t => t[0].Erf(), Uniform([9])),
        new("atan2", t => t[0].Atan2(t[1]), Uniform([9], -2, 2), Uniform([9], -2, 2))
            { Reference = x => Math.Atan2(x[0], x[1]) },
        new("atan2 broadcast", t => t[0].Atan2(t[1]), Uniform([2, 1]), Uniform([3])),
        new("pow", t => t[0].Pow(t[1]), Uniform([9], 0.1, 3), Uniform([9])) { Reference = x => Math.Pow(x[0], x[1]) },
        new("pow broadcast", t => t[0].Pow(t[1]), Uniform([2, 3], 0.1, 3), Uniform([2, 1])),
    ];
}
