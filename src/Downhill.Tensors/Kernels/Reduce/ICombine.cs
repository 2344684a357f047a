using System.Numerics;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>How two elements become one; the order of many must not matter but for rounding.</summary>
internal interface ICombine
{
    /// <summary>The result over no elements.</summary>
    static abstract T Empty<T>() where T : unmanaged, INumber<T>;

    /// <summary>What changes nothing when it is combined with any element.</summary>
    static abstract Vector512<T> Neutral<T>() where T : unmanaged, INumber<T>;

    static abstract Vector512<T> Of<T>(Vector512<T> a, Vector512<T> b) where T : unmanaged, INumber<T>;

    static abstract T Of<T>(T a, T b) where T : unmanaged, INumber<T>;
}
