using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Functions of two pieces that meet at 0.</summary>
internal static class Kink
{
    /// <summary>One value where x is above 0, another elsewhere, at 0 itself and for NaN too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Choose<T>(Vector512<T> x, Vector512<T> above, Vector512<T> elsewhere)
        where T : unmanaged, INumber<T> =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512<T>.Zero), above, elsewhere);
}
