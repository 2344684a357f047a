using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Unsigned numbers in the order of the elements, in as many bytes.</summary>
internal static unsafe class SortKey
{
    /// <summary>The keys of every step-th element.</summary>
    [MethodImpl(Compile.Apart)]
    internal static void Fill<T>(T* source, nint step, int count, bool highestFirst, ulong* keys)
        where T : unmanaged, INumber<T>
    {
        // All ones turn the order around.
        ulong turn = highestFirst ? ulong.MaxValue >> (64 - 8 * sizeof(T)) : 0;
        for (int i = 0; i < count; i++, source += step)
            keys[i] = Ascending(*source) ^ turn;
    }

    /// <summary>The key of an element: the lowest element has the lowest key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Ascending<T>(T value) where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(byte))
            return (byte)(object)value;
        if (typeof(T) == typeof(int))
            return (uint)(int)(object)value ^ (1U << 31);
        if (typeof(T) == typeof(long))
            return (ulong)(long)(object)value ^ (1UL << 63);
        if (T.IsNaN(value))
            return ulong.MaxValue >> (64 - 8 * sizeof(T));

        // The bits of floats ascend with their magnitude: of negative ones all are turned around, of others the sign.
        // Without a branch, which every other element would surprise. Adding 0 makes -0 a 0.
        if (typeof(T) == typeof(float))
        {
            int bits = BitConverter.SingleToInt32Bits((float)(object)(value + T.Zero));
            return (uint)(bits ^ ((bits >> 31) | int.MinValue));
        }
        long wide = BitConverter.DoubleToInt64Bits((double)(object)(value + T.Zero));
        return (ulong)(wide ^ ((wide >> 63) | long.MinValue));
    }
}
