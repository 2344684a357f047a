using System.Numerics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>
/// Functions applied element by element. The output may be exactly one of the inputs (in place); it may not overlap
/// them otherwise. All lengths must agree.
/// </summary>
internal static unsafe partial class Elementwise
{
    /// <summary>y[i] = f(x[i]).</summary>
    internal static void Map<TFunction, T>(TFunction f, ReadOnlySpan<T> x, Span<T> y)
        where TFunction : unmanaged, IUnaryFunction where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, y.Length);
        fixed (T* source = x, target = y)
            Ranges.Run(new MapRange<TFunction, T>(f, source, target), y.Length);
    }

    /// <summary>y[i] = f(a[i], b[i]).</summary>
    internal static void Zip<TFunction, T>(TFunction f, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where TFunction : unmanaged, IBinaryFunction where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, y.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, y.Length);
        fixed (T* left = a, right = b, target = y)
            Zip(f, new ArrayOperand<T>(left), new ArrayOperand<T>(right), target, y.Length);
    }

    /// <summary>y[i] = f(a[i], b).</summary>
    internal static void ZipScalar<TFunction, T>(TFunction f, ReadOnlySpan<T> a, T b, Span<T> y)
        where TFunction : unmanaged, IBinaryFunction where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, y.Length);
        fixed (T* left = a, target = y)
            Zip(f, new ArrayOperand<T>(left), new ScalarOperand<T>(b), target, y.Length);
    }

    /// <summary>y[i] = f(a, b[i]).</summary>
    internal static void ScalarZip<TFunction, T>(TFunction f, T a, ReadOnlySpan<T> b, Span<T> y)
        where TFunction : unmanaged, IBinaryFunction where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, y.Length);
        fixed (T* right = b, target = y)
            Zip(f, new ScalarOperand<T>(a), new ArrayOperand<T>(right), target, y.Length);
    }

    static void Zip<TFunction, T, TLeft, TRight>(TFunction f, TLeft a, TRight b, T* y, int length)
        where TFunction : unmanaged, IBinaryFunction where T : unmanaged, INumber<T>
        where TLeft : unmanaged, IOperand<T> where TRight : unmanaged, IOperand<T> =>
        Ranges.Run(new ZipRange<TFunction, T, TLeft, TRight>(f, a, b, y), length);
}
