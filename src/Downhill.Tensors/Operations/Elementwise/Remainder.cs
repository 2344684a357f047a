using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>What a division rounded down leaves: a − b · ⌊a / b⌋, with the sign of b, as in PyTorch and
/// Python.</summary>
/// <remarks>Shapes that broadcast; every dtype but bool. A divisor of 0 gives NaN, and for whole numbers an
/// error.</remarks>
public readonly record struct Remainder : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        FloorDivision.Remainder(a, b);

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) => context.Gradient;

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) =>
        -context.Gradient * context.Input(0).FloorDivide(context.Input(1));
}
