using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Quotient of two tensors element by element, a / b.</summary>
/// <remarks>Shapes that broadcast; float32 and float64, for which division by 0 gives an infinity or NaN. Whole numbers
/// have <c>FloorDivide</c>, because a quotient of whole numbers that is silently cut off is a common mistake.</remarks>
public readonly record struct Divide : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.Second | Saves.Outputs;

    /// <inheritdoc/>
    public static bool TakesIntegers => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> => a / b;

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) => context.Gradient / context.Input(1);

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) => -(context.Gradient * context.Output() / context.Input(1));
}
