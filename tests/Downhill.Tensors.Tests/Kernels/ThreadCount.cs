namespace Downhill.Tests.Kernels;

/// <summary>Sets <see cref="Threads.Count"/> until disposed, for tests of one collection, so that none sees
/// another's.</summary>
public sealed class ThreadCount : IDisposable
{
    public const string Collection = "Thread count";

    readonly int _before = Threads.Count;

    public ThreadCount(int count) => Threads.Count = count;

    public void Dispose() => Threads.Count = _before;
}
