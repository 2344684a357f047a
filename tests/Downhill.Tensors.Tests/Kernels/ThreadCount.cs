namespace Downhill.Tests.Kernels;

/// <summary>Sets <see cref="Threads.Count"/> until disposed. Tests that use it share one collection, so none sees another's.</summary>
public sealed class ThreadCount : IDisposable
{
    public const string Collection = "Thread count";

    readonly int _before = Threads.Count;

    public ThreadCount(int count) => Threads.Count = count;

    public void Dispose() => Threads.Count = _before;
}
