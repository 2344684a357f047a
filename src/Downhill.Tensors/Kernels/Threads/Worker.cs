using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Downhill.Kernels;

/// <summary>One background thread of a team: it spins briefly for the next job, then yields, then sleeps.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A worker and its semaphore live as long as the process.")]
internal sealed class Worker
{
    // Kernels of one training step follow each other within microseconds, where waking a sleeper costs 50. A spin of
    // 100,000 pauses instead took the core from other programs and ran 100 times slower beside one of them. Yields cost
    // nobody else anything; with 200 of them workers slept so often that under load they were woken on the caller's
    // core, and took a few of a hundred parts instead of half.
    const int Pauses = 2000, Yields = 4000;

    const int Idle = 0, Posted = 1, Running = 2, Asleep = 3;

    readonly SemaphoreSlim _wake = new(0);
    readonly ThreadTeam _team;
    readonly int _thread;
    State _state;

    internal Worker(ThreadTeam team, int thread)
    {
        _team = team;
        _thread = thread;
        new Thread(Loop) { IsBackground = true, Name = $"Downhill {thread}" }.Start();
    }

    /// <summary>Hands over this thread's parts of the team's job.</summary>
    internal void Post()
    {
        if (Interlocked.Exchange(ref _state.Value, Posted) == Asleep)
            _wake.Release();
    }

    /// <summary>True when the worker had not begun: the parts are the caller's again.</summary>
    internal bool TakeBack() => Interlocked.CompareExchange(ref _state.Value, Idle, Posted) == Posted;

    internal void WaitUntilDone()
    {
        for (int spins = 0; Volatile.Read(ref _state.Value) == Running; spins++)
            Pause(spins);
    }

    void Loop()
    {
        for (int spins = 0; ; spins++)
        {
            if (Volatile.Read(ref _state.Value) == Posted)
            {
                RunIfStillPosted();
                spins = 0;
            }
            else if (spins < Pauses + Yields)
            {
                Pause(spins);
            }
            else if (Interlocked.CompareExchange(ref _state.Value, Asleep, Idle) == Idle)
            {
                _wake.Wait();
                spins = 0;
            }
        }
    }

    void RunIfStillPosted()
    {
        if (Interlocked.CompareExchange(ref _state.Value, Running, Posted) != Posted)
            return;
        _team.RunThread(_thread);
        Volatile.Write(ref _state.Value, Idle);
    }

    static void Pause(int spins)
    {
        if (spins < Pauses)
            Thread.SpinWait(1);
        else
            Thread.Yield();
    }

    /// <summary>The word that two cores exchange, alone on its cache lines (prefetchers fetch them in pairs).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    struct State
    {
        [FieldOffset(128)]
        internal int Value;
    }
}
