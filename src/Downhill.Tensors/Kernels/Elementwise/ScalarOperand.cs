using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>One number in every lane.</summary>
internal readonly struct ScalarOperand<T>(T value) : IOperand<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> Load(nint index) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<T> LoadFew(nint index, nint count) => Vector512.Create(value);
}
