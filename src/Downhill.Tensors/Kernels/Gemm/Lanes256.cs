using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

/// <summary>256 bits of float or double (AVX2 with FMA).</summary>
internal readonly unsafe struct Lanes256<T>(Vector256<T> value) : ILanes<Lanes256<T>> where T : unmanaged
{
    readonly Vector256<T> _value = value;

    public static int Bytes => 32;

    // 12 sums, two vectors of B and one number of A: 15 of 16 registers.
    public static int TileRows => 6;

    public static int DotRows => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(byte* source) => new(Vector256.Load((T*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Broadcast(byte* source) => new(Vector256.Create(*(T*)source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> a, Lanes256<T> b, Lanes256<T> c) => new(typeof(T) == typeof(float)
        ? Vector256.FusedMultiplyAdd(a._value.AsSingle(), b._value.AsSingle(), c._value.AsSingle()).As<float, T>()
        : Vector256.FusedMultiplyAdd(a._value.AsDouble(), b._value.AsDouble(), c._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator +(Lanes256<T> left, Lanes256<T> right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator -(Lanes256<T> left, Lanes256<T> right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> AtLeast(Lanes256<T> floor, Lanes256<T> value) => new(Vector256.ConditionalSelect(
        Vector256.LessThan(value._value, floor._value), floor._value, value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Mask(int count) => new(typeof(T) == typeof(float)
        ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).As<int, T>()
        : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Load(byte* source, Lanes256<T> mask) => new(typeof(T) == typeof(float)
        ? Avx.MaskLoad((float*)source, mask._value.AsSingle()).As<float, T>()
        : Avx.MaskLoad((double*)source, mask._value.AsDouble()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(byte* target) => _value.Store((T*)target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreFour(byte* target)
    {
        if (typeof(T) == typeof(float))
            _value.GetLower().Store((T*)target);
        else
            _value.Store((T*)target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(byte* target, Lanes256<T> mask)
    {
        if (typeof(T) == typeof(float))
            Avx.MaskStore((float*)target, mask._value.AsSingle(), _value.AsSingle());
        else
            Avx.MaskStore((double*)target, mask._value.AsDouble(), _value.AsDouble());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(byte* rows, nint rowStride, byte* target, nint step)
    {
        if (typeof(T) == typeof(float))
        {
            // Half q of vector j holds four numbers of row 4q + j; a 4 x 4 transpose within the halves does the rest.
            nint next = 4 * rowStride;
            Vector256<float> r0 = Gather(rows, next).AsSingle(), r1 = Gather(rows + rowStride, next).AsSingle();
            Vector256<float> r2 = Gather(rows + 2 * rowStride, next).AsSingle();
            Vector256<float> r3 = Gather(rows + 3 * rowStride, next).AsSingle();
            Vector256<double> low01 = Avx.UnpackLow(r0, r1).AsDouble(), low23 = Avx.UnpackLow(r2, r3).AsDouble();
            Vector256<double> high01 = Avx.UnpackHigh(r0, r1).AsDouble();
            Vector256<double> high23 = Avx.UnpackHigh(r2, r3).AsDouble();
            Avx.UnpackLow(low01, low23).Store((double*)target);
            Avx.UnpackHigh(low01, low23).Store((double*)(target + step));
            Avx.UnpackLow(high01, high23).Store((double*)(target + 2 * step));
            Avx.UnpackHigh(high01, high23).Store((double*)(target + 3 * step));
        }
        else
        {
            Vector256<double> r0 = Gather(rows, 2 * rowStride), r1 = Gather(rows + rowStride, 2 * rowStride);
            Avx.UnpackLow(r0, r1).Store((double*)target);
            Avx.UnpackHigh(r0, r1).Store((double*)(target + step));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<double> Gather(byte* source, nint stride) =>
        Vector256.Create(Vector128.Load((double*)source), Vector128.Load((double*)(source + stride)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Sums(Lanes256<T> a, Lanes256<T> b, Lanes256<T> c, Lanes256<T> d)
    {
        if (typeof(T) == typeof(float))
        {
            Vector256<double> ab = AddPairs(a._value.AsSingle(), b._value.AsSingle()).AsDouble();
            Vector256<double> cd = AddPairs(c._value.AsSingle(), d._value.AsSingle()).AsDouble();
            Vector256<float> abcd = Avx.UnpackLow(ab, cd).AsSingle() + Avx.UnpackHigh(ab, cd).AsSingle();
            return new((abcd.GetLower() + abcd.GetUpper()).ToVector256Unsafe().As<float, T>());
        }
        Vector128<double> sumsAB = Fold(a._value.AsDouble(), b._value.AsDouble());
        Vector128<double> sumsCD = Fold(c._value.AsDouble(), d._value.AsDouble());
        return new(Vector256.Create(sumsAB, sumsCD).As<double, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<float> AddPairs(Vector256<float> a, Vector256<float> b) =>
        Avx.UnpackLow(a, b) + Avx.UnpackHigh(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<double> Fold(Vector256<double> a, Vector256<double> b)
    {
        Vector256<double> ab = Avx.UnpackLow(a, b) + Avx.UnpackHigh(a, b);
        return ab.GetLower() + ab.GetUpper();
    }
}
