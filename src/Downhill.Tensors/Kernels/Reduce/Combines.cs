using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>a + b.</summary>
internal readonly struct SumOf : ICombine
{
    public static T Empty<T>() where T : unmanaged, INumber<T> => T.Zero;

    // -0 and not 0: 0 would turn a sum of zeros below 0 around.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Neutral<T>() where T : unmanaged, INumber<T> =>
        Vector512.Create(typeof(T) == typeof(float) || typeof(T) == typeof(double) ? -T.Zero : T.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a + b;

    public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => a + b;
}

/// <summary>a · b.</summary>
internal readonly struct ProductOf : ICombine
{
    public static T Empty<T>() where T : unmanaged, INumber<T> => T.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Neutral<T>() where T : unmanaged, INumber<T> => Vector512<T>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a * b;

    public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => a * b;
}

/// <summary>The higher one; NaN above all. Of truth values: whether one of them is true.</summary>
internal readonly struct HighestOf : ICombine
{
    public static T Empty<T>() where T : unmanaged, INumber<T> => Least<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Neutral<T>() where T : unmanaged, INumber<T> => Vector512.Create(Least<T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged, INumber<T> => Vector512.Max(a, b);

    public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => T.Max(a, b);

    // The division reaches -infinity in floating point; whole numbers end at their least.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Least<T>() where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? -T.One / T.Zero : T.CreateSaturating(long.MinValue);
}

/// <summary>The lower one; NaN below all. Of truth values: whether both are true.</summary>
internal readonly struct LowestOf : ICombine
{
    public static T Empty<T>() where T : unmanaged, INumber<T> => Greatest<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Neutral<T>() where T : unmanaged, INumber<T> => Vector512.Create(Greatest<T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged, INumber<T> => Vector512.Min(a, b);

    public static T Of<T>(T a, T b) where T : unmanaged, INumber<T> => T.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Greatest<T>() where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? T.One / T.Zero : T.CreateSaturating(long.MaxValue);
}
