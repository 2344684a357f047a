using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Downhill.Memory;

/// <summary>C# arrays of several dimensions, whose elements lie in row-major order.</summary>
internal static class ArrayMemory
{
    /// <summary>The elements; <typeparamref name="T"/> is the array's element type.</summary>
    internal static Span<T> Of<T>(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);

    internal static Shape Shape(Array array)
    {
        int[] sizes = new int[array.Rank];
        for (int axis = 0; axis < sizes.Length; axis++)
            sizes[axis] = array.GetLength(axis);
        return new(sizes);
    }
}
