using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>True where exactly one is true; of whole numbers, each bit that exactly one has.</summary>
public readonly record struct Xor : IBinaryFunction
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a ^ b;
}
