using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>A power of two tensors element by element: y = aᵇ.</summary>
/// <remarks>Shapes that broadcast; float32 and float64. NaN for a negative a with an exponent that is not whole; a⁰ is
/// 1 for every a. The derivative by b is 0 where a is 0 and b is not negative, as in PyTorch.</remarks>
public readonly record struct Pow : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.First | Saves.Second | Saves.Outputs;

    /// <inheritdoc/>
    public static bool TakesIntegers => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        VectorMath.Pow(a, b);

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context)
    {
        (Tensor a, Tensor b) = (context.Input(0), context.Input(1));
        return context.Gradient * Tensor.Where(b.Equal(0), 0, b * a.Pow(b - 1));
    }

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context)
    {
        (Tensor a, Tensor b) = (context.Input(0), context.Input(1));
        return context.Gradient * Tensor.Where(a.Equal(0) & (b >= 0), 0, context.Output() * a.Log());
    }
}
