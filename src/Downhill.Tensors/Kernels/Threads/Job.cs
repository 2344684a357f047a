namespace Downhill.Kernels;

/// <summary>A job without its type, so that threads made once can run every kind.</summary>
internal readonly unsafe struct Job(void* work, delegate*<void*, int, int, void> run, int parts, int threads)
{
    readonly void* _work = work;
    readonly delegate*<void*, int, int, void> _run = run;
    readonly int _parts = parts;

    internal int Threads { get; } = threads;

    /// <summary>The parts of one thread: with more parts than threads, every <c>Threads</c>-th.</summary>
    internal void RunThread(int thread)
    {
        for (int part = thread; part < _parts; part += Threads)
            _run(_work, part, _parts);
    }

    internal void RunAlone()
    {
        for (int part = 0; part < _parts; part++)
            _run(_work, part, _parts);
    }
}
