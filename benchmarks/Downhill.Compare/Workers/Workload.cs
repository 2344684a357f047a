namespace Downhill.Compare.Workers;

/// <summary>Something to time, inside a worker process.</summary>
internal abstract class Workload
{
    /// <summary>Makes inputs and weights, writes them to <paramref name="file"/> where the peer needs them too, and
    /// returns numbers that the peer must come to as well.</summary>
    internal abstract double[] Prepare(string? file);

    /// <summary>Back to where <see cref="Prepare"/> left it, so that no round trains on from another's
    /// weights.</summary>
    internal virtual void Reset()
    {
    }

    /// <summary>What is timed.</summary>
    internal abstract void Step();
}
