using System.Numerics;
using System.Runtime.Intrinsics;
using Downhill.Operations;

namespace Downhill.Tests.Kernels;

/// <summary>x² + 1.</summary>
readonly record struct SquarePlusOne : IUnaryFunction
{
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => x * x + Vector512<T>.One;
}

/// <summary>2a - b: not symmetric, so that exchanged inputs are noticed.</summary>
readonly record struct TwiceMinus : IBinaryFunction
{
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a + a - b;
}

readonly record struct Quotient : IBinaryFunction
{
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a / b;
}

readonly record struct IsLess : ICompareFunction
{
    public Vector512<T> Mask<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged, INumber<T> => Vector512.LessThan(a, b);
}
