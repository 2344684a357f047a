using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Downhill.Kernels;

/// <summary>Stores of less than a vector, and the way between lanes and the bytes of a bool array.</summary>
internal static unsafe partial class Lanes
{
    /// <summary>
    /// The first count elements, at least 1 and fewer than a vector; the other lanes repeat the first of them.
    /// </summary>
    // The padding repeats a real element: a zero there would make an integer division throw.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> LoadFew<T>(T* source, nint count) where T : unmanaged
    {
        Vector512<T> first = Vector512.Create(source[0]);
        if (Avx512F.IsSupported && sizeof(T) == 4)
            return Avx512F.MaskLoad((uint*)source, FewMask<uint>(count), first.AsUInt32()).As<uint, T>();
        if (Avx512F.IsSupported && sizeof(T) == 8)
            return Avx512F.MaskLoad((ulong*)source, FewMask<ulong>(count), first.AsUInt64()).As<ulong, T>();
        return ReadFew(first, source, count);
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
        if (Avx512F.IsSupported && sizeof(T) == 4)
            Avx512F.MaskStore((uint*)target, FewMask<uint>(count), value.AsUInt32());
        else if (Avx512F.IsSupported && sizeof(T) == 8)
            Avx512F.MaskStore((ulong*)target, FewMask<ulong>(count), value.AsUInt64());
        else
            WriteFew(value, target, count);
    }

    static void WriteFew<T>(Vector512<T> value, T* target, nint count) where T : unmanaged
    {
        T* lanes = (T*)&value;
        for (nint i = 0; i < count; i++)
            target[i] = lanes[i];
    }

    /// <summary>The first count lanes of few, and other in those behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> KeepFew<T>(Vector512<T> few, nint count, Vector512<T> other) where T : unmanaged
    {
        if (sizeof(T) == 4)
            return Vector512.ConditionalSelect(FewMask<uint>(count).As<uint, T>(), few, other);
        if (sizeof(T) == 8)
            return Vector512.ConditionalSelect(FewMask<ulong>(count).As<ulong, T>(), few, other);
        return Vector512.ConditionalSelect(FewMask<byte>(count).As<byte, T>(), few, other);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<TBits> FewMask<TBits>(nint count) where TBits : unmanaged, INumber<TBits> =>
        Vector512.LessThan(Vector512<TBits>.Indices, Vector512.Create(TBits.CreateTruncating(count)));

    /// <summary>Writes a byte, 0 or 1, for each of the mask's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreBools<T>(Vector512<T> mask, byte* target) where T : unmanaged
    {
        ulong bits = mask.ExtractMostSignificantBits();
        for (int lane = 0; lane < Vector512<T>.Count; lane += 8)
            *(ulong*)(target + lane) = Spread((byte)(bits >> lane));
    }

    /// <summary>
    /// Bit k becomes byte k: each byte of the product keeps one bit, which the addition carries to its top.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Spread(byte bits)
    {
        ulong one = bits * 0x0101010101010101UL & 0x8040201008040201UL;
        return (one + 0x7F7F7F7F7F7F7F7FUL) >> 7 & 0x0101010101010101UL;
    }

    /// <summary>A lane of all ones for each byte that is not 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> LoadMask<T>(byte* bools) where T : unmanaged
    {
        if (sizeof(T) == 1)
            return ~Vector512.Equals(Vector512.Load(bools), Vector512<byte>.Zero).As<byte, T>();
        if (sizeof(T) == 4)
            return ~Vector512.Equals(Widen(Vector128.Load(bools)), Vector512<uint>.Zero).As<uint, T>();
        if (sizeof(T) == 8)
        {
            Vector512<uint> words = Widen(Vector128.CreateScalar(*(ulong*)bools).AsByte());
            return ~Vector512.Equals(Vector512.WidenLower(words), Vector512<ulong>.Zero).As<ulong, T>();
        }

        throw new NotSupportedException(
            $"Lanes.LoadMask: elements have 1, 4 or 8 bytes, but {typeof(T)} has {sizeof(T)}.");
    }

    /// <summary>A mask of the first count bytes, fewer than a vector.</summary>
    internal static Vector512<T> LoadMaskFew<T>(byte* bools, nint count) where T : unmanaged
    {
        Vector512<byte> few = Vector512<byte>.Zero;
        byte* lanes = (byte*)&few;
        for (nint i = 0; i < count; i++)
            lanes[i] = bools[i];
        return LoadMask<T>(lanes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<uint> Widen(Vector128<byte> bytes) =>
        Vector512.WidenLower(Vector256.WidenLower(bytes.ToVector256Unsafe()).ToVector512Unsafe());
}
