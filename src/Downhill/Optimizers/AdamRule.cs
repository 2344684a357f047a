using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Optimizers;

/// <summary>The step that Adam and AdamW share; they differ in where the decay goes.</summary>
/// <param name="Rate">η / (1 − β1ᵗ).</param>
/// <param name="Decay">λ added to the gradient (Adam).</param>
/// <param name="Shrink">What multiplies the weights first (AdamW): 1 − ηλ.</param>
/// <param name="Beta1">Share of the old mean.</param>
/// <param name="Beta2">Share of the old mean square.</param>
/// <param name="Correction">1 / √(1 − β2ᵗ).</param>
/// <param name="Epsilon">Keeps the quotient finite.</param>
internal readonly record struct AdamRule(
    double Rate, double Decay, double Shrink, double Beta1, double Beta2, double Correction, double Epsilon) : IUpdateRule
{
    public static int States => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<T>(ref Vector512<T> w, Vector512<T> g, ref Vector512<T> m, ref Vector512<T> v, ref Vector512<T> c)
        where T : unmanaged, INumber<T>
    {
        T beta1 = T.CreateTruncating(Beta1), beta2 = T.CreateTruncating(Beta2);
        w *= T.CreateTruncating(Shrink);
        g += w * T.CreateTruncating(Decay);
        m = m * beta1 + g * T.CreateTruncating(1 - Beta1);
        v = v * beta2 + g * g * T.CreateTruncating(1 - Beta2);
        Vector512<T> size = Vector512.Sqrt(v) * T.CreateTruncating(Correction) + Vector512.Create(T.CreateTruncating(Epsilon));
        w -= m * T.CreateTruncating(Rate) / size;
    }
}

/// <summary><see cref="AdamRule"/> with the largest mean square so far in place of the present one.</summary>
/// <param name="Plain">The rule without it.</param>
internal readonly record struct AmsGradRule(AdamRule Plain) : IUpdateRule
{
    public static int States => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<T>(ref Vector512<T> w, Vector512<T> g, ref Vector512<T> m, ref Vector512<T> v, ref Vector512<T> largest)
        where T : unmanaged, INumber<T>
    {
        T beta1 = T.CreateTruncating(Plain.Beta1), beta2 = T.CreateTruncating(Plain.Beta2);
        w *= T.CreateTruncating(Plain.Shrink);
        g += w * T.CreateTruncating(Plain.Decay);
        m = m * beta1 + g * T.CreateTruncating(1 - Plain.Beta1);
        v = v * beta2 + g * g * T.CreateTruncating(1 - Plain.Beta2);
        largest = Vector512.Max(largest, v);
        Vector512<T> size = Vector512.Sqrt(largest) * T.CreateTruncating(Plain.Correction)
            + Vector512.Create(T.CreateTruncating(Plain.Epsilon));
        w -= m * T.CreateTruncating(Plain.Rate) / size;
    }
}
