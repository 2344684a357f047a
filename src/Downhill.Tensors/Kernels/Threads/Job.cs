namespace Downhill.Kernels;

/// <summary>A job without its type, so that threads made once can run every kind.</summary>
internal readonly unsafe struct Job(void* work, delegate*<void*, int, int, void> run, int parts, int threads)
{
    readonly void* _work = work;
    readonly delegate*<void*, int, int, void> _run = run;

    internal int Parts { get; } = parts;

    internal int Threads { get; } = threads;

    internal void Run(int part) => _run(_work, part, Parts);

    internal void RunAlone()
    {
        for (int part = 0; part < Parts; part++)
            Run(part);
    }
}
