namespace Downhill.Kernels;

/// <summary>Zeros.</summary>
internal readonly unsafe struct ZeroRange<T>(T* target) : IRange where T : unmanaged
{
    public void Run(nint start, nint count) => new Span<T>(target + start, (int)count).Clear();
}
