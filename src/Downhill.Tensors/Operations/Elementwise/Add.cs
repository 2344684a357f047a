using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Sum of two tensors, a + b.</summary>
/// <remarks>Shapes that broadcast; every dtype but bool. Whole numbers wrap around at their limits.</remarks>
public readonly record struct Add : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.None;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a + b;

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) => context.Gradient;

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) => context.Gradient;
}
