using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare.Curves;

/// <summary>Measures how the time of a training step grows with its batch and its width, here and in PyTorch.</summary>
internal static class CurveRun
{
    const string Help = """
        Measures the time of a training step, width x width and ReLU, then ten classes, by batch and by width, here and in PyTorch.

        benchmarks/compare/growth [--seconds S] [--json FILE] [--pictures FOLDER]

          --seconds S         seconds of measuring for each side of each point; default 0.5
          --json FILE         writes the times as JSON
          --pictures FOLDER   draws growth-batch.svg and growth-width.svg there
        """;

    const double Seconds = 0.5;

    internal static int Run(string[] args)
    {
        if (Words.AskForHelp(args))
        {
            Console.WriteLine(Help);
            return Comparison.Good;
        }
        Words words = new(args, "--seconds", "--json", "--pictures");
        using Session session = new(words.Seconds("--seconds", Seconds), new Selection([], []));
        if (words.Error is { } error)
        {
            Console.Error.WriteLine(error);
            return Comparison.WrongCall;
        }
        return Measure(session, words);
    }

    static int Measure(Session session, Words words)
    {
        if (session.Torch.Python is null)
            Console.Error.WriteLine(TorchPeer.Missing);
        try
        {
            Curve[] curves = [.. Curve.Axes.Select(axis => Measure(session, axis.Name, axis.Fixed, axis.Sizes, axis.Workload))];
            if (words.Text("--json") is { } json)
                CurveFile.Write(json, session, curves);
            if (words.Text("--pictures") is { } folder)
                CurvePictures.Save(folder, session.Torch.Name, curves);
            return Comparison.Good;
        }
        catch (WorkerException failure)
        {
            Console.Error.WriteLine(failure.Message);
            return Comparison.Failed;
        }
    }

    static Curve Measure(Session session, string name, string rest, int[] sizes, Func<int, string> workload)
    {
        Row[] rows = [.. sizes.Select(size => Point(session, workload(size)))];
        return new(name, rest, sizes, [.. rows.Select(row => row.Ours!.Value)], [.. rows.Select(row => row.PeerValue).OfType<double>()]);
    }

    static Row Point(Session session, string name)
    {
        string file = Path.Combine(session.Folder, name + ".safetensors");
        double[] ours = session.Ours.Prepare(name, file);
        Row row = new(name, session.Torch.Name, "s", null);
        row = session.Torch.Python is null
            ? session.Alone(row)
            : session.Beside(row, ours, session.Torch.Best(name, file, [TorchPeer.Plain]));
        Console.WriteLine(Table.Line(row));
        File.Delete(file);
        return row;
    }
}
