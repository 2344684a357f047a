using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>True where both are true; of whole numbers, each bit that both have.</summary>
public readonly record struct And : IBinaryFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a & b;
}
