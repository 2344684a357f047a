using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Exponential and logarithm of the framework's vectors, for float and double.</summary>
internal static class BasicMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Exp<T>(Vector512<T> x) where T : unmanaged, INumber<T> => typeof(T) == typeof(float)
        ? Vector512.Exp(x.AsSingle()).As<float, T>() : Vector512.Exp(x.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Log<T>(Vector512<T> x) where T : unmanaged, INumber<T> => typeof(T) == typeof(float)
        ? Vector512.Log(x.AsSingle()).As<float, T>() : Vector512.Log(x.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Sigmoid<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / (Vector512<T>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Tanh<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Sigmoid(x + x) * T.CreateChecked(2) - Vector512<T>.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Pow<T>(Vector512<T> x, Vector512<T> exponent) where T : unmanaged, INumber<T> =>
        Exp(Log(x) * exponent);
}
