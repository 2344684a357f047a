using System.Numerics;
using Downhill.Operations;

namespace Downhill.Kernels;

internal static unsafe partial class Elementwise
{
    /// <summary>y[i] = 1 where f(a[i], b[i]) is true, 0 elsewhere.</summary>
    internal static void Compare<TFunction, T>(TFunction f, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y)
        where TFunction : unmanaged, ICompareFunction where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, y.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, y.Length);
        fixed (T* left = a, right = b)
        fixed (byte* target = y)
            Compare<TFunction, T, ArrayOperand<T>, ArrayOperand<T>>(f, new(left), new(right), target, y.Length);
    }

    /// <summary>y[i] = 1 where f(a[i], b) is true, 0 elsewhere.</summary>
    internal static void CompareScalar<TFunction, T>(TFunction f, ReadOnlySpan<T> a, T b, Span<byte> y)
        where TFunction : unmanaged, ICompareFunction where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, y.Length);
        fixed (T* left = a)
        fixed (byte* target = y)
            Compare<TFunction, T, ArrayOperand<T>, ScalarOperand<T>>(f, new(left), new(b), target, y.Length);
    }

    /// <summary>y[i] = 1 where f(a, b[i]) is true, 0 elsewhere.</summary>
    internal static void ScalarCompare<TFunction, T>(TFunction f, T a, ReadOnlySpan<T> b, Span<byte> y)
        where TFunction : unmanaged, ICompareFunction where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, y.Length);
        fixed (T* right = b)
        fixed (byte* target = y)
            Compare<TFunction, T, ScalarOperand<T>, ArrayOperand<T>>(f, new(a), new(right), target, y.Length);
    }

    static void Compare<TFunction, T, TLeft, TRight>(TFunction f, TLeft a, TRight b, byte* y, int length)
        where TFunction : unmanaged, ICompareFunction where T : unmanaged, INumber<T>
        where TLeft : unmanaged, IOperand<T> where TRight : unmanaged, IOperand<T> =>
        Ranges.Run(new CompareRange<TFunction, T, TLeft, TRight>(f, a, b, y), length);
}
