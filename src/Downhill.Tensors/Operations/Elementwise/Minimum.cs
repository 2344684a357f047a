using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>The lower of two numbers, element by element; NaN where one is NaN.</summary>
/// <remarks>Shapes that broadcast; every dtype but bool. Where both are equal, each gets half of the gradient, as in
/// PyTorch.</remarks>
public readonly record struct Minimum : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        Vector512.ConditionalSelect(Vector512.LessThan(a, b) | ~Vector512.Equals(a, a), a, b);

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) => Shared(context, context.Input(0) > context.Input(1));

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) => Shared(context, context.Input(1) > context.Input(0));

    /// <summary>Nothing where the other side won, half where nobody did.</summary>
    static Tensor Shared(BackwardContext context, Tensor lost)
    {
        Tensor draw = context.Input(0).Equal(context.Input(1));
        return Tensor.Where(lost, 0, Tensor.Where(draw, context.Gradient * 0.5, context.Gradient));
    }
}
