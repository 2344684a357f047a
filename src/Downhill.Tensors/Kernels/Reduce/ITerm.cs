using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>What an element contributes, given the center of its result (0 where there are no centers).</summary>
internal interface ITerm
{
    Vector512<T> Of<T>(Vector512<T> x, Vector512<T> center) where T : unmanaged, INumber<T>;
}

/// <summary>x.</summary>
internal readonly struct Plain : ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Of<T>(Vector512<T> x, Vector512<T> center) where T : unmanaged, INumber<T> => x;
}

/// <summary>|x|.</summary>
internal readonly struct Magnitude : ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Of<T>(Vector512<T> x, Vector512<T> center) where T : unmanaged, INumber<T> => Vector512.Abs(x);
}

/// <summary>1 where x is not 0, and for NaN.</summary>
internal readonly struct Presence : ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Of<T>(Vector512<T> x, Vector512<T> center) where T : unmanaged, INumber<T> =>
        Vector512.AndNot(Vector512<T>.One, Vector512.Equals(x, Vector512<T>.Zero));
}

/// <summary>(x - center)².</summary>
internal readonly struct SquaredDistance : ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Of<T>(Vector512<T> x, Vector512<T> center) where T : unmanaged, INumber<T>
    {
        Vector512<T> distance = x - center;
        return distance * distance;
    }
}

/// <summary>e^(x - center).</summary>
internal readonly struct ShiftedExp : ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Of<T>(Vector512<T> x, Vector512<T> center) where T : unmanaged, INumber<T> =>
        VectorMath.Exp(x - center);
}

/// <summary>|x|^power.</summary>
internal readonly struct PowerOfMagnitude(double power) : ITerm
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Of<T>(Vector512<T> x, Vector512<T> center) where T : unmanaged, INumber<T> =>
        VectorMath.Pow(Vector512.Abs(x), Vector512.Create(T.CreateTruncating(power)));
}
