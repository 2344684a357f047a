using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>
    /// log(1 + e^x) = max(x, 0) + log1p(e^-|x|), which neither overflows nor loses its lower tail. Error below 2 ulp
    /// for float and double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Softplus<T>(Vector512<T> x) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
            return Softplus(x.AsSingle()).As<float, T>();
        if (typeof(T) == typeof(double))
            return Softplus(x.AsDouble()).As<double, T>();
        throw NotFloating<T>(nameof(Softplus));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Softplus(Vector512<float> x) =>
        Vector512.MaxNative(Vector512<float>.Zero, x) + Log1p(Exp(x | Vector512.Create(-0f)));

    [MethodImpl(Compile.Apart)]
    static Vector512<double> Softplus(Vector512<double> x) =>
        Vector512.MaxNative(Vector512<double>.Zero, x) + Log1p(Exp(x | Vector512.Create(-0d)));
}
