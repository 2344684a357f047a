using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The angle of the point (b, a) in radians, from −π to π: the arc tangent of a / b in the right
/// quadrant.</summary>
/// <remarks>Shapes that broadcast; float32 and float64. The derivatives at the origin are 0, as in PyTorch.</remarks>
public readonly record struct Atan2 : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public static bool TakesIntegers => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        VectorMath.Atan2(a, b);

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) => context.Gradient * (context.Input(1) * Curvature(context));

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) => context.Gradient * -(context.Input(0) * Curvature(context));

    /// <summary>1 / (a² + b²), and 0 at the origin.</summary>
    static Tensor Curvature(BackwardContext context)
    {
        Tensor square = context.Input(0).Square() + context.Input(1).Square();
        return Tensor.Where(square.Equal(0), 0, square.Reciprocal());
    }
}
