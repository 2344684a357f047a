using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

internal static unsafe partial class Lanes
{
    /// <summary>The 256-bit halves exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> SwapHalves<T>(Vector512<T> x) where T : unmanaged =>
        Vector512.Create(x.GetUpper(), x.GetLower());

    /// <summary>The 128-bit quarters of each half exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> SwapQuarters<T>(Vector512<T> x) where T : unmanaged =>
        Vector512.IsHardwareAccelerated
            ? Vector512.Shuffle(x.AsInt64(), Vector512.Create(2L, 3, 0, 1, 6, 7, 4, 5)).As<long, T>()
            : Vector512.Create(SwapQuarters(x.GetLower()), SwapQuarters(x.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> SwapQuarters<T>(Vector256<T> x)
        where T : unmanaged => Vector256.Create(x.GetUpper(), x.GetLower());

    /// <summary>Neighbours of 64 bits exchanged.</summary>
    // A 512-bit shuffle has no fast form where the processor stops at 256 bits; two of 256 do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Swap64<T>(Vector512<T> x) where T : unmanaged
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Shuffle(x.AsInt64(), Vector512.Create(1L, 0, 3, 2, 5, 4, 7, 6)).As<long, T>();
        Vector256<long> order = Vector256.Create(1L, 0, 3, 2);
        return Vector512.Create(
            Vector256.Shuffle(x.GetLower().AsInt64(), order),
                Vector256.Shuffle(x.GetUpper().AsInt64(), order)).As<long, T>();
    }

    /// <summary>Neighbours of 32 bits exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Swap32<T>(Vector512<T> x) where T : unmanaged =>
        ((x.AsUInt64() << 32) | (x.AsUInt64() >>> 32)).As<ulong, T>();

    /// <summary>Neighbours of 16 bits exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Swap16<T>(Vector512<T> x) where T : unmanaged =>
        ((x.AsUInt32() << 16) | (x.AsUInt32() >>> 16)).As<uint, T>();

    /// <summary>Neighbours of 8 bits exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Swap8<T>(Vector512<T> x) where T : unmanaged =>
        ((x.AsUInt16() << 8) | (x.AsUInt16() >>> 8)).As<ushort, T>();
}
