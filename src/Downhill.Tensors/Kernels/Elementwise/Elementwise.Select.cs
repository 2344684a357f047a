namespace Downhill.Kernels;

internal static unsafe partial class Elementwise
{
    /// <summary>y[i] = a[i] where mask[i] is not 0, b[i] elsewhere. Elements of 1, 4 or 8 bytes.</summary>
    internal static void Select<T>(ReadOnlySpan<byte> mask, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(mask.Length, y.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, y.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, y.Length);
        fixed (byte* bools = mask)
        fixed (T* left = a, right = b, target = y)
            Select<T, ArrayOperand<T>, ArrayOperand<T>>(bools, new(left), new(right), target, y.Length);
    }

    /// <summary>y[i] = a[i] where mask[i] is not 0, b elsewhere. Elements of 1, 4 or 8 bytes.</summary>
    internal static void SelectScalar<T>(ReadOnlySpan<byte> mask, ReadOnlySpan<T> a, T b, Span<T> y) where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(mask.Length, y.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, y.Length);
        fixed (byte* bools = mask)
        fixed (T* left = a, target = y)
            Select<T, ArrayOperand<T>, ScalarOperand<T>>(bools, new(left), new(b), target, y.Length);
    }

    /// <summary>y[i] = a where mask[i] is not 0, b[i] elsewhere. Elements of 1, 4 or 8 bytes.</summary>
    internal static void ScalarSelect<T>(ReadOnlySpan<byte> mask, T a, ReadOnlySpan<T> b, Span<T> y) where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(mask.Length, y.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, y.Length);
        fixed (byte* bools = mask)
        fixed (T* right = b, target = y)
            Select<T, ScalarOperand<T>, ArrayOperand<T>>(bools, new(a), new(right), target, y.Length);
    }

    static void Select<T, TLeft, TRight>(byte* mask, TLeft a, TRight b, T* y, int length)
        where T : unmanaged where TLeft : unmanaged, IOperand<T> where TRight : unmanaged, IOperand<T> =>
        Ranges.Run(new SelectRange<T, TLeft, TRight>(mask, a, b, y), length);
}
