using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Operations;

/// <summary>Leaky rectifier with learned slopes: a where a &gt; 0, b · a elsewhere; b holds the slopes and
/// broadcasts.</summary>
/// <remarks>Float32 and float64. The derivative at exactly 0 is the slope, as in PyTorch. Source: He, Zhang, Ren and
/// Sun, "Delving Deep into Rectifiers", ICCV, 2015.</remarks>
public readonly record struct PRelu : IBinaryOperation
{
    /// <inheritdoc/>
    public static Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public static bool TakesIntegers => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T> =>
        Kink.Choose(a, a, a * b);

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context) =>
        Tensor.Where(context.Input(0) > 0, context.Gradient, context.Gradient * context.Input(1));

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context) => context.Gradient * context.Input(0).Clamp(max: 0);
}
