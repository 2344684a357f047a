using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>The elements of an array.</summary>
internal readonly unsafe struct ArrayOperand<T>(T* data) : IOperand<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Load(nint index) => Vector512.Load(data + index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> LoadFew(nint index, nint count) => Lanes.LoadFew(data + index, count);
}
