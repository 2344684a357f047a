using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The steps of a softmax over n neighbouring elements, n at least 1.</summary>
internal static unsafe class RowExp
{
    internal static T Highest<T>(T* x, nint n) where T : unmanaged, INumber<T> =>
        RowLeaf.Run<HighestOf, Plain, T>(default, x, n, default);

    /// <summary>y = e^(x - highest); returns its sum.</summary>
    [MethodImpl(Compile.Apart)]
    internal static T Exponentials<T>(T* x, T* y, nint n, T highest) where T : unmanaged, INumber<T>
    {
        Vector512<T> shift = Vector512.Create(highest), sum = Vector512<T>.Zero;
        nint i = 0;
        for (; i <= n - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            Vector512<T> power = VectorMath.Exp(Vector512.Load(x + i) - shift);
            power.Store(y + i);
            sum += power;
        }

        if (i < n)
        {
            Vector512<T> power = VectorMath.Exp(Lanes.LoadFew(x + i, n - i) - shift);
            Lanes.StoreFew(power, y + i, n - i);
            sum += Lanes.KeepFew(power, n - i, Vector512<T>.Zero);
        }
        return RowLeaf.Across<SumOf, T>(sum);
    }

    /// <summary>y = y · factor.</summary>
    [MethodImpl(Compile.Apart)]
    internal static void Scale<T>(T* y, nint n, T factor) where T : unmanaged, INumber<T>
    {
        nint i = 0;
        for (; i <= n - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.Load(y + i) * factor).Store(y + i);
        if (i < n)
            Lanes.StoreFew(Lanes.LoadFew(y + i, n - i) * factor, y + i, n - i);
    }

    /// <summary>The natural logarithm of one number.</summary>
    internal static T Log<T>(T x) where T : unmanaged, INumber<T> => VectorMath.Log(Vector512.Create(x))[0];
}
