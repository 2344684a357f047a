using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Downhill.Kernels;

/// <summary>128 bits of float or double (NEON; SSE, which multiplies and adds in two steps).</summary>
internal readonly unsafe struct Lanes128<T>(Vector128<T> value) : ILanes<Lanes128<T>> where T : unmanaged
{
    readonly Vector128<T> _value = value;

    public static int Bytes => 16;

    // As many registers as the two wider kinds have: 32 on ARM, 16 on x86.
    public static int TileRows => AdvSimd.IsSupported ? 12 : 6;

    public static int DotRows => typeof(T) == typeof(float) ? 2 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Load(byte* source) => new(Vector128.Load((T*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Broadcast(byte* source) => new(Vector128.Create(*(T*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MultiplyAdd(Lanes128<T> a, Lanes128<T> b, Lanes128<T> c) => new(typeof(T) == typeof(float)
        ? Vector128.MultiplyAddEstimate(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>()
        : Vector128.MultiplyAddEstimate(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator +(Lanes128<T> left, Lanes128<T> right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> left, Lanes128<T> right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> AtLeast(Lanes128<T> floor, Lanes128<T> value) => new(Vector128.ConditionalSelect(
        Vector128.LessThan(value._value, floor._value), floor._value, value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Mask(int count) => new(typeof(T) == typeof(float)
        ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).As<int, T>()
        : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>());

    // No masked moves at this width: the few lanes of a ragged edge go one by one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Lanes128<T> Load(byte* source, Lanes128<T> mask)
    {
        Vector128<T> value = default;
        int count = Count(mask);
        for (int i = 0; i < count; i++)
            value = value.WithElement(i, ((T*)source)[i]);
        return new(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(byte* target) => _value.Store((T*)target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreFour(byte* target) => Store(target);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Store(byte* target, Lanes128<T> mask)
    {
        int count = Count(mask);
        for (int i = 0; i < count; i++)
            ((T*)target)[i] = _value.GetElement(i);
    }

    static int Count(Lanes128<T> mask) => BitOperations.PopCount(mask._value.ExtractMostSignificantBits());

    // Not hot: where only this width exists, a matrix is transposed number by number.
    public static void Transpose(byte* rows, nint rowStride, byte* target, nint step)
    {
        for (int r = 0; r < 16 / sizeof(T); r++)
            for (int e = 0; e < 16 / sizeof(T); e++)
                ((T*)(target + e * step))[r] = ((T*)(rows + r * rowStride))[e];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sums(Lanes128<T> a, Lanes128<T> b, Lanes128<T> c, Lanes128<T> d) =>
        typeof(T) == typeof(float)
        ? new(Vector128.Create(Sum(a), Sum(b), Sum(c), Sum(d)).As<float, T>())
        : throw new NotSupportedException("Lanes128: four sums need four lanes, but a vector holds two doubles.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static float Sum(Lanes128<T> lanes) => Vector128.Sum(lanes._value.AsSingle());
}
