using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The elements of an array.</summary>
internal readonly unsafe struct ArrayOperand<T>(T* data) : IOperand<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Load(nint index) => Vector512.Load(data + index);

    // The padding repeats a real element: a zero there would make an integer division throw.
    public Vector512<T> LoadFew(nint index, nint count)
    {
        Vector512<T> few = Vector512.Create(data[index]);
        T* lanes = (T*)&few;
        for (nint i = 1; i < count; i++)
            lanes[i] = data[index + i];
        return few;
    }
}
