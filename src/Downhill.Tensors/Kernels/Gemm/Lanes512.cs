using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

/// <summary>512 bits of float or double (AVX-512).</summary>
internal readonly unsafe struct Lanes512<T>(Vector512<T> value) : ILanes<Lanes512<T>> where T : unmanaged
{
    readonly Vector512<T> _value = value;

    public static int Bytes => 64;

    // 24 sums, two vectors of B and one number of A: 27 of 32 registers.
    public static int TileRows => 12;

    public static int DotRows => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(byte* source) => new(Vector512.Load((T*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Broadcast(byte* source) => new(Vector512.Create(*(T*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> MultiplyAdd(Lanes512<T> a, Lanes512<T> b, Lanes512<T> c) => new(typeof(T) == typeof(float)
        ? Vector512.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>()
        : Vector512.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator +(Lanes512<T> left, Lanes512<T> right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator -(Lanes512<T> left, Lanes512<T> right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> AtLeast(Lanes512<T> floor, Lanes512<T> value) => new(Vector512.ConditionalSelect(
        Vector512.LessThan(value._value, floor._value), floor._value, value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Mask(int count) => new(typeof(T) == typeof(float)
        ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).As<int, T>()
        : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Load(byte* source, Lanes512<T> mask) => new(typeof(T) == typeof(float)
        ? Avx512F.MaskLoad((float*)source, mask._value.AsSingle(), Vector512<float>.Zero).As<float, T>()
        : Avx512F.MaskLoad((double*)source, mask._value.AsDouble(), Vector512<double>.Zero).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(byte* target) => _value.Store((T*)target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreFour(byte* target)
    {
        if (typeof(T) == typeof(float))
            _value.GetLower().GetLower().Store((T*)target);
        else
            _value.GetLower().Store((T*)target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(byte* target, Lanes512<T> mask)
    {
        if (typeof(T) == typeof(float))
            Avx512F.MaskStore((float*)target, mask._value.AsSingle(), _value.AsSingle());
        else
            Avx512F.MaskStore((double*)target, mask._value.AsDouble(), _value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(byte* rows, nint rowStride, byte* target, nint step)
    {
        if (typeof(T) == typeof(float))
        {
            // Lane q of vector j holds four numbers of row 4q + j; a 4 x 4 transpose within the lanes does the rest.
            nint next = 4 * rowStride;
            Vector512<float> r0 = Gather(rows, next).AsSingle(), r1 = Gather(rows + rowStride, next).AsSingle();
            Vector512<float> r2 = Gather(rows + 2 * rowStride, next).AsSingle();
            Vector512<float> r3 = Gather(rows + 3 * rowStride, next).AsSingle();
            Vector512<double> low01 = Avx512F.UnpackLow(r0, r1).AsDouble();
            Vector512<double> low23 = Avx512F.UnpackLow(r2, r3).AsDouble();
            Vector512<double> high01 = Avx512F.UnpackHigh(r0, r1).AsDouble();
            Vector512<double> high23 = Avx512F.UnpackHigh(r2, r3).AsDouble();
            Avx512F.UnpackLow(low01, low23).Store((double*)target);
            Avx512F.UnpackHigh(low01, low23).Store((double*)(target + step));
            Avx512F.UnpackLow(high01, high23).Store((double*)(target + 2 * step));
            Avx512F.UnpackHigh(high01, high23).Store((double*)(target + 3 * step));
        }
        else
        {
            Vector512<double> r0 = Gather(rows, 2 * rowStride), r1 = Gather(rows + rowStride, 2 * rowStride);
            Avx512F.UnpackLow(r0, r1).Store((double*)target);
            Avx512F.UnpackHigh(r0, r1).Store((double*)(target + step));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> Gather(byte* source, nint stride) =>
        Vector512.Create(GatherHalf(source, stride), GatherHalf(source + 2 * stride, stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<double> GatherHalf(byte* source, nint stride) =>
        Vector256.Create(Vector128.Load((double*)source), Vector128.Load((double*)(source + stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Sums(Lanes512<T> a, Lanes512<T> b, Lanes512<T> c, Lanes512<T> d)
    {
        if (typeof(T) == typeof(float))
        {
            Vector512<double> ab = AddPairs(a._value.AsSingle(), b._value.AsSingle()).AsDouble();
            Vector512<double> cd = AddPairs(c._value.AsSingle(), d._value.AsSingle()).AsDouble();
            Vector512<float> abcd = Avx512F.UnpackLow(ab, cd).AsSingle() + Avx512F.UnpackHigh(ab, cd).AsSingle();
            Vector256<float> half = abcd.GetLower() + abcd.GetUpper();
            return new((half.GetLower() + half.GetUpper()).ToVector256Unsafe().ToVector512Unsafe().As<float, T>());
        }
        Vector128<double> sumsAB = Fold(a._value.AsDouble(), b._value.AsDouble());
        Vector128<double> sumsCD = Fold(c._value.AsDouble(), d._value.AsDouble());
        return new(Vector256.Create(sumsAB, sumsCD).ToVector512Unsafe().As<double, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> AddPairs(Vector512<float> a, Vector512<float> b) =>
        Avx512F.UnpackLow(a, b) + Avx512F.UnpackHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<double> Fold(Vector512<double> a, Vector512<double> b)
    {
        Vector512<double> ab = Avx512F.UnpackLow(a, b) + Avx512F.UnpackHigh(a, b);
        Vector256<double> half = ab.GetLower() + ab.GetUpper();
        return half.GetLower() + half.GetUpper();
    }
}
