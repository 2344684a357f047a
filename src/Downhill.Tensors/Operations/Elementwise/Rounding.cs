using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Rounding for every dtype: whole numbers are round already.</summary>
internal static class Rounding
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Down<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Vector512.Floor(x.AsSingle()).As<float, T>();
        return typeof(T) == typeof(double) ? Vector512.Floor(x.AsDouble()).As<double, T>() : x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Up<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Vector512.Ceiling(x.AsSingle()).As<float, T>();
        return typeof(T) == typeof(double) ? Vector512.Ceiling(x.AsDouble()).As<double, T>() : x;
    }

    /// <summary>Of two equally near numbers the even one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Nearest<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Vector512.Round(x.AsSingle()).As<float, T>();
        return typeof(T) == typeof(double) ? Vector512.Round(x.AsDouble()).As<double, T>() : x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> TowardsZero<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Vector512.Truncate(x.AsSingle()).As<float, T>();
        return typeof(T) == typeof(double) ? Vector512.Truncate(x.AsDouble()).As<double, T>() : x;
    }
}
