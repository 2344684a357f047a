using Downhill.Compare.Peers;
using Downhill.Compare.Report;
using Downhill.Data;

namespace Downhill.Compare.Families;

/// <summary>Peak resident memory of a process that trains an MLP on MNIST for one epoch.</summary>
internal sealed class MemoryFamily : IFamily
{
    const double Goal = 3;

    const int Runs = 3;

    // Rows come in another order on each side: the losses of an epoch agree only roughly.
    const double LossTolerance = 0.1;

    public IReadOnlyList<string> Names { get; } = ["memory"];

    public IEnumerable<Row> Measure(Session session) =>
        from name in Names where session.Selection.Wants(name)
        select Attempt.At(new(name, session.Torch.Name, "bytes", Goal), row => Measure(session, row));

    static Row Measure(Session session, Row row)
    {
        if (FindData() is not { } data)
            return row with { Note = "The MNIST files are missing: run 'downhill download mnist', or name their folder in DOWNHILL_DATA." };
        MemoryRunner ours = new("dotnet", Self.Program, "memory", data);
        if (session.Torch.Python is not { } python)
            return Rounds.Alternate(ours, [], 0, Runs).Fill(row with { Note = TorchPeer.Missing });
        MemoryRunner peer = new(python, Machine.Scripts("torch", "memory.py"), data, "1");
        Rounds rounds = Rounds.Alternate(ours, [peer], 0, Runs);
        return Math.Abs(ours.Loss - peer.Loss) <= LossTolerance * peer.Loss
            ? rounds.Fill(row with { Note = "set_num_threads(1)" })
            : throw new WorkerException(
                $"memory: the mean losses of the epoch must be alike, but they are {ours.Loss:F4} and {peer.Loss:F4}.");
    }

    /// <summary>The folder with a folder mnist in it.</summary>
    static string? FindData() => new[] { DataSets.DefaultDirectory, Path.Combine(Machine.Root, "..", "shared", "data") }
        .FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, "mnist")));
}
