using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Less than a vector, lanes exchanged, and the way between lanes and the bytes of a bool array.</summary>
internal static unsafe partial class Lanes
{
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
