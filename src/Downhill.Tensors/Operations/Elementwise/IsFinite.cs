using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Whether a number is neither infinite nor NaN; whole numbers always are.</summary>
public readonly record struct IsFinite : ICompareFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Mask<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        Vector512.Equals(a - a, Vector512<T>.Zero);
}
