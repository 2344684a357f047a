using System.Runtime.InteropServices;

namespace Downhill.Kernels;

/// <summary>
/// Memory for the sums of the largest tile, on the caller's stack. A struct rather than <c>stackalloc</c>, which costs
/// as much as a whole small product.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 25 * Line)]
internal unsafe struct TileRoom
{
    const int Line = 64;

    /// <summary>The first cache line that begins in it: vectors over two lines are slow to read back.</summary>
    internal static byte* Start(TileRoom* room) => (byte*)(((nint)room + Line - 1) & -Line);
}
