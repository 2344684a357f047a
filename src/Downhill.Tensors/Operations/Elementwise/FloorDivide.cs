using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>A quotient rounded down to a whole number: ⌊a / b⌋.</summary>
/// <remarks>Shapes that broadcast; every dtype but bool. A divisor of 0 gives an infinity or NaN, and for whole numbers
/// an error. The derivatives are 0 everywhere.</remarks>
public readonly record struct FloorDivide : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.None;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        FloorDivision.Quotient(a, b);

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) => Tensor.Zeros(context.Gradient.Shape, context.Gradient.DType);

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) => LeftGradient(context);
}
