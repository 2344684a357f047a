using System.Runtime.Intrinsics;

namespace Downhill.Kernels;

/// <summary>Where a kernel takes its vectors from: an array, or one number for every lane.</summary>
internal interface IOperand<T> where T : unmanaged
{
    /// <summary>The full vector that starts at element index.</summary>
    Vector512<T> Load(nint index);

    /// <summary>The count elements from index on, fewer than a vector; the lanes beyond repeat the first of
    /// them.</summary>
    Vector512<T> LoadFew(nint index, nint count);
}
