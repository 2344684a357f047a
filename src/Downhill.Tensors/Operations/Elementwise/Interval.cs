using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Intervals with both ends inside.</summary>
internal static class Interval
{
    /// <summary>A number in every lane; one beyond the limits of whole numbers becomes the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Lanes<T>(double end) where T : unmanaged, INumber<T> =>
        Vector512.Create(T.CreateSaturating(end));

    /// <summary>min(max(x, low), high); NaN stays, since it is on neither side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Cut<T>(Vector512<T> x, Vector512<T> low, Vector512<T> high)
        where T : unmanaged, INumber<T>
    {
        Vector512<T> raised = Vector512.ConditionalSelect(Vector512.LessThan(x, low), low, x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(raised, high), high, raised);
    }

    /// <summary>1 from low to high, 0 outside and for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Within<T>(Vector512<T> x, Vector512<T> low, Vector512<T> high)
        where T : unmanaged, INumber<T> =>
        Vector512.GreaterThanOrEqual(x, low) & Vector512.LessThanOrEqual(x, high) & Vector512<T>.One;

    /// <summary>1 strictly between low and high, 0 elsewhere and for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Between<T>(Vector512<T> x, Vector512<T> low, Vector512<T> high)
        where T : unmanaged, INumber<T> =>
        Vector512.GreaterThan(x, low) & Vector512.LessThan(x, high) & Vector512<T>.One;
}
