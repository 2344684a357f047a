using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// mean + deviation · n, with n normal: two numbers from a radius √(-2 ln u) and an angle. A block makes four floats
/// (up
/// to 6.6 from 0) or two doubles (up to 8.6). Source: Box, Muller, "A Note on the Generation of Random Normal
/// Deviates", 1958.
/// </summary>
internal readonly unsafe struct NormalDraw<T>(T mean, T deviation) : IDraw<T, T> where T : unmanaged, INumber<T>
{
    public static int PerStep => 4 * Philox.Blocks * sizeof(float) / sizeof(T);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(Vector512<ulong> first, Vector512<ulong> second, T* source, T* target)
    {
        if (typeof(T) == typeof(float))
            Floats(ref first, ref second);
        else
            Doubles(ref first, ref second);
        Philox.Interleave(first, second, out Vector512<ulong> lower, out Vector512<ulong> upper);
        Place(lower).Store(target);
        Place(upper).Store(target + Vector512<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Vector512<T> Place(Vector512<ulong> numbers) =>
        numbers.As<ulong, T>() * Vector512.Create(deviation) + Vector512.Create(mean);

    /// <summary>From the words (u, angle) in each lane of both vectors to the numbers (cosine, sine).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Floats(ref Vector512<ulong> first, ref Vector512<ulong> second)
    {
        Vector512<ulong> lower = Vector512.Create((ulong)uint.MaxValue), upper = ~lower;
        Vector512<int> bits = ((first & lower) | (second << 32)).AsInt32() >>> 1;
        Vector512<float> radius = VectorMath.Radius(bits);
        VectorMath.SinCos(((first >>> 32) | (second & upper)).AsUInt32(),
            out Vector512<float> sin, out Vector512<float> cos);

        Vector512<ulong> right = (cos * radius).AsUInt64(), up = (sin * radius).AsUInt64();
        first = (right & lower) | (up << 32);
        second = (right >>> 32) | (up & upper);
    }

    /// <summary>From 64 bits of u and 64 bits of the angle to cosine and sine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Doubles(ref Vector512<ulong> first, ref Vector512<ulong> second)
    {
        Vector512<double> radius = VectorMath.Radius(first);
        VectorMath.SinCos(second, out Vector512<double> sin, out Vector512<double> cos);
        first = (cos * radius).AsUInt64();
        second = (sin * radius).AsUInt64();
    }
}
