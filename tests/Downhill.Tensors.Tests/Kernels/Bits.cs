using System.Numerics;
using System.Runtime.InteropServices;

namespace Downhill.Tests.Kernels;

/// <summary>Arrays bit by bit.</summary>
static class Bits
{
    /// <summary>FNV-1a over the bytes; every NaN counts as one and the same, for processors differ in its
    /// bits.</summary>
    internal static ulong Hash<T>(T[] values) where T : unmanaged, INumber<T>
    {
        T[] known = [.. values.Select(value => T.IsNaN(value) ? T.Zero : value)];
        ulong hash = 14695981039346656037;
        foreach (byte value in MemoryMarshal.AsBytes<T>(known))
            hash = (hash ^ value) * 1099511628211;
        return hash;
    }
}
