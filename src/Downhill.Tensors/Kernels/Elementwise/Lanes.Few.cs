using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

/// <summary>Fewer elements than a vector has lanes; count is at least 1.</summary>
internal static unsafe partial class Lanes
{
    /// <summary>The first count elements; the other lanes repeat the first of them.</summary>
    // The padding repeats a real element: a zero there would make an integer division throw.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> LoadFew<T>(T* source, nint count) where T : unmanaged
    {
        Vector512<T> first = Vector512.Create(source[0]);
        if (Avx2.IsSupported && sizeof(T) == 4)
            return LoadInts((int*)source, FewMask<int>(count), first.As<T, int>()).As<int, T>();
        if (Avx2.IsSupported && sizeof(T) == 8)
            return LoadLongs((long*)source, FewMask<long>(count), first.As<T, long>()).As<long, T>();
        return ReadFew(first, source, count);
    }

    // Masked-out elements are not touched: they may lie where memory ends.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<int> LoadInts(int* source, Vector512<int> mask, Vector512<int> other)
    {
        if (Avx512F.IsSupported)
            return Avx512F.MaskLoad(source, mask, other);
        Vector256<int> lower = Avx2.MaskLoad(source, mask.GetLower());
        Vector256<int> upper = Avx2.MaskLoad(source + Vector256<int>.Count, mask.GetUpper());
        return Vector512.ConditionalSelect(mask, Vector512.Create(lower, upper), other);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<long> LoadLongs(long* source, Vector512<long> mask, Vector512<long> other)
    {
        if (Avx512F.IsSupported)
            return Avx512F.MaskLoad(source, mask, other);
        Vector256<long> lower = Avx2.MaskLoad(source, mask.GetLower());
        Vector256<long> upper = Avx2.MaskLoad(source + Vector256<long>.Count, mask.GetUpper());
        return Vector512.ConditionalSelect(mask, Vector512.Create(lower, upper), other);
    }

    static Vector512<T> ReadFew<T>(Vector512<T> few, T* source, nint count) where T : unmanaged
    {
        T* lanes = (T*)&few;
        for (nint i = 1; i < count; i++)
            lanes[i] = source[i];
        return few;
    }

    /// <summary>Stores the first count lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreFew<T>(Vector512<T> value, T* target, nint count) where T : unmanaged
    {
        if (Avx2.IsSupported && sizeof(T) == 4)
            StoreInts((int*)target, FewMask<int>(count), value.As<T, int>());
        else if (Avx2.IsSupported && sizeof(T) == 8)
            StoreLongs((long*)target, FewMask<long>(count), value.As<T, long>());
        else
            WriteFew(value, target, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void StoreInts(int* target, Vector512<int> mask, Vector512<int> value)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore(target, mask, value);
            return;
        }
        Avx2.MaskStore(target, mask.GetLower(), value.GetLower());
        Avx2.MaskStore(target + Vector256<int>.Count, mask.GetUpper(), value.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void StoreLongs(long* target, Vector512<long> mask, Vector512<long> value)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore(target, mask, value);
            return;
        }
        Avx2.MaskStore(target, mask.GetLower(), value.GetLower());
        Avx2.MaskStore(target + Vector256<long>.Count, mask.GetUpper(), value.GetUpper());
    }

    static void WriteFew<T>(Vector512<T> value, T* target, nint count) where T : unmanaged
    {
        T* lanes = (T*)&value;
        for (nint i = 0; i < count; i++)
            target[i] = lanes[i];
    }

    /// <summary>Stores the vector that ends an array of count elements; the first lanes, if it is longer than
    /// that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreLast<T>(Vector512<T> value, T* target, nint count) where T : unmanaged
    {
        if (count < Vector512<T>.Count)
            StoreFew(value, target, count);
        else
            value.Store(target + count - Vector512<T>.Count);
    }

    /// <summary>The first count lanes of few, and other in those behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> KeepFew<T>(Vector512<T> few, nint count, Vector512<T> other) where T : unmanaged
    {
        if (sizeof(T) == 4)
            return Vector512.ConditionalSelect(FewMask<int>(count).As<int, T>(), few, other);
        if (sizeof(T) == 8)
            return Vector512.ConditionalSelect(FewMask<long>(count).As<long, T>(), few, other);
        return Vector512.ConditionalSelect(FewMask<byte>(count).As<byte, T>(), few, other);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<TBits> FewMask<TBits>(nint count) where TBits : unmanaged, INumber<TBits> =>
        Vector512.LessThan(Indices<TBits>(), Vector512.Create(TBits.CreateTruncating(count)));

    // Where the processor has no 512-bit vectors, the framework counts the lanes of one in a loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<TBits> Indices<TBits>() where TBits : unmanaged, INumber<TBits> => Vector512.IsHardwareAccelerated
        ? Vector512<TBits>.Indices
        : Vector512.Create(
            Vector256<TBits>.Indices,
            Vector256<TBits>.Indices + Vector256.Create(TBits.CreateTruncating(Vector256<TBits>.Count)));
}
