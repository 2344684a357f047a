using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>
/// Sixteen neighbouring floats as eight of even and eight of odd columns. A pair of floats is read as one 64-bit
/// number: the portable narrowing and widening then part and join them in one or two instructions everywhere.
/// </summary>
internal static unsafe class Halves
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector256<float> Even, Vector256<float> Odd) Load(float* row)
    {
        Vector256<ulong> first = Vector256.Load((ulong*)row), second = Vector256.Load((ulong*)row + 4);
        return (Vector256.Narrow(first, second).AsSingle(), Vector256.Narrow(first >>> 32, second >>> 32).AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<float> even, Vector256<float> odd, float* row)
    {
        Vector256<uint> low = even.AsUInt32(), high = odd.AsUInt32();
        (Vector256.WidenLower(low) | Vector256.WidenLower(high) << 32).Store((ulong*)row);
        (Vector256.WidenUpper(low) | Vector256.WidenUpper(high) << 32).Store((ulong*)row + 4);
    }

    /// <summary>
    /// The next start of a vector of eight: the last overlaps the one before it, and then comes the end.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Next(int start, int width) =>
        start + 8 >= width ? width : Math.Min(start + 8, width - 8);

    /// <summary>Zeros what no window sees: the last column of an odd width and the last row of an odd height.</summary>
    internal static void ClearUnseen(in PoolingShape s, float* plane)
    {
        if (s.Width % 2 != 0)
            for (int row = 0; row < s.Height; row++)
                plane[row * s.Width + s.Width - 1] = 0;
        if (s.Height % 2 != 0)
            new Span<float>(plane + (s.Height - 1) * s.Width, s.Width).Clear();
    }
}
