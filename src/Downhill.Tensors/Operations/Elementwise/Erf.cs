using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Error function, 2/√π · ∫₀ˣ e^(−t²) dt, from −1 to 1.</summary>
/// <remarks>Any shape; float32 and float64.</remarks>
public readonly record struct Erf : IUnaryOperation
{
    const double TwoOverRootPi = 1.128379167095512573896;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => VectorMath.Erf(x);

    /// <inheritdoc/>
    public Tensor Derivative(Tensor saved) => (-saved.Square()).Exp() * TwoOverRootPi;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Slopes<T>(Vector512<T> saved) where T : unmanaged, INumber<T> =>
        VectorMath.Exp(-(saved * saved)) * T.CreateChecked(TwoOverRootPi);
}
