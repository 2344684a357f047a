using System.Runtime.CompilerServices;

namespace Downhill.Kernels;

/// <summary>Runs the parts of a job on the threads that kernels share. Calling it allocates nothing.</summary>
internal static unsafe class WorkPool
{
    static readonly ThreadTeam s_team = new();

    /// <summary>
    /// Runs all parts and returns when they are done; the calling thread takes part 0. An exception of any part is
    /// thrown here. A call that finds the team busy (another user thread, or a call from inside a part) runs its parts
    /// one after another itself.
    /// </summary>
    internal static void Run<TWork>(in TWork work, int parts) where TWork : unmanaged, IWork =>
        Run(s_team, work, parts);

    /// <summary>The same on a team of the caller's.</summary>
    internal static void Run<TWork>(ThreadTeam team, in TWork work, int parts) where TWork : unmanaged, IWork
    {
        if (parts == 1)
        {
            Unsafe.AsRef(in work).Run(0, 1);
            return;
        }
        TWork copy = work; // on this stack, where no collection moves it while others read it
        Job job = new(&copy, &RunPart<TWork>, parts, Math.Min(parts, Threads.Count));
        if (job.Threads <= 1 || !team.TryRun(job))
            job.RunAlone();
    }

    static void RunPart<TWork>(void* work, int part, int parts) where TWork : unmanaged, IWork =>
        ((TWork*)work)->Run(part, parts);
}
