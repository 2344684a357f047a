using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static partial class VectorMath
{
    /// <summary>Square root, correctly rounded; NaN below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Sqrt<T>(Vector512<T> x) where T : unmanaged, INumber<T> => Vector512.Sqrt(x);

    /// <summary>1 / √x; infinity at 0. Error below 1.5 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Rsqrt<T>(Vector512<T> x) where T : unmanaged, INumber<T> =>
        Vector512<T>.One / Vector512.Sqrt(x);
}
