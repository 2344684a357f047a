using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Cross-entropy of a probability a with a target b: y = −(b · ln a + (1 − b) · ln(1 − a)), one loss an
/// element.</summary>
/// <remarks>
/// Shapes that broadcast; float32 and float64; NaN where a is outside of 0 to 1. Logarithms are at least −100 and the
/// derivative divides by at least 10⁻¹², as in PyTorch, so that a certain and wrong answer has a finite loss and
/// gradient.
/// </remarks>
public readonly record struct BinaryCrossEntropy : IBinaryOperation
{
    const double LowestLog = -100, LeastVariance = 1e-12;

    /// <inheritdoc/>
    public static Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public static bool TakesIntegers => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>
    {
        Vector512<T> one = Vector512<T>.One;
        return -(b * AtLeast(VectorMath.Log(a)) + (one - b) * AtLeast(VectorMath.Log1p(-a)));
    }

    /// <inheritdoc/>
    public Tensor LeftGradient(BackwardContext context)
    {
        (Tensor a, Tensor b) = (context.Input(0), context.Input(1));
        return context.Gradient * (a - b) / (a * (1 - a)).Clamp(min: LeastVariance);
    }

    /// <inheritdoc/>
    public Tensor RightGradient(BackwardContext context)
    {
        Tensor a = context.Input(0);
        return context.Gradient * ((-a).Log1p().Clamp(min: LowestLog) - a.Log().Clamp(min: LowestLog));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> AtLeast<T>(Vector512<T> log) where T : unmanaged, INumber<T>
    {
        Vector512<T> lowest = Vector512.Create(T.CreateChecked(LowestLog));
        return Vector512.ConditionalSelect(Vector512.LessThan(log, lowest), lowest, log);
    }
}
