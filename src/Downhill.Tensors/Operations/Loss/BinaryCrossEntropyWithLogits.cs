using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Cross-entropy of the sigmoid of a logit a with a target b: y = max(a, 0) − a · b + ln(1 + e^−|a|), one loss
/// an element.</summary>
/// <remarks>Shapes that broadcast; float32 and float64. In this form nothing overflows and no digits are lost, however
/// large the logit.</remarks>
public readonly record struct BinaryCrossEntropyWithLogits : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public static bool TakesIntegers => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        default(Relu).Value(a) - a * b + VectorMath.Log1p(VectorMath.Exp(-Vector512.Abs(a)));

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) =>
        context.Gradient * (context.Input(0).Sigmoid() - context.Input(1));

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) => -(context.Gradient * context.Input(0));
}
