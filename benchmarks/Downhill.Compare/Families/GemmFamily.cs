using Downhill.Compare.Peers;
using Downhill.Compare.Report;
using Downhill.Compare.Workloads;

namespace Downhill.Compare.Families;

/// <summary>Matrix products against OpenBLAS, a row for each shape and number of threads, and two that sum them
/// up.</summary>
internal sealed class GemmFamily : IFamily
{
    const string Mean = "gemm-geomean", Lowest = "gemm-lowest";

    const double MeanGoal = 1.05, LowestGoal = 0.95;

    static readonly string[] s_shapes =
    [
        .. GemmShape.Squares.Select(size => $"gemm-{size}"),
        .. GemmShape.Layers.SelectMany(layer => GemmShape.Products.Select(product => $"gemm-{layer}-{product}")),
    ];

    static readonly string[] s_products = [.. s_shapes.SelectMany(shape => new[] { $"{shape}-t1", $"{shape}-t2" })];

    public IReadOnlyList<string> Names { get; } = [.. s_products, Mean, Lowest];

    public IEnumerable<Row> Measure(Session session)
    {
        bool summed = session.Selection.Wants(Mean) || session.Selection.Wants(Lowest);
        List<Row> rows = [];
        foreach (string name in s_products.Where(name => summed || session.Selection.Wants(name)))
        {
            rows.Add(Attempt.At(new(name, PeerName(session), "s", LowestGoal), row => Measure(session, name, row)));
            yield return rows[^1];
        }
        if (summed)
        {
            yield return Sum(Mean, PeerName(session), MeanGoal, rows, ratios => Math.Exp(ratios.Average(Math.Log)));
            yield return Sum(Lowest, PeerName(session), LowestGoal, rows, ratios => ratios.Min());
        }
    }

    static string PeerName(Session session) => session.OpenBlas.Found ? session.OpenBlas.Name : "OpenBLAS";

    static Row Measure(Session session, string name, Row row)
    {
        int threads = name[^1] - '0';
        if (threads > Machine.Processors)
            return row with { Note = "This machine has one processor." };
        double[] ours = session.Ours.Prepare(name, null, threads);
        if (!session.OpenBlas.Found)
            return Counted(session, threads, session.Alone(row with { Note = OpenBlasPeer.Missing }));
        return Counted(session, threads, session.Beside(row, ours, session.OpenBlas.Best(name, threads)));
    }

    static Row Counted(Session session, int threads, Row row)
    {
        double gflops = GemmShape.Parse(row.Workload).Flops / row.Ours!.Value / 1e9;
        double peak = session.Peak(threads);
        return row with { Gflops = gflops, ShareOfPeak = gflops / peak };
    }

    static Row Sum(string name, string peer, double goal, List<Row> rows, Func<IEnumerable<double>, double> sum)
    {
        Row row = new(name, peer, "ratio", goal);
        double[] Of(Func<Row, double?> value) => [.. rows.Select(value).OfType<double>()];
        double[] ratios = Of(one => one.Ratio);
        return ratios.Length == 0 ? row with { Note = "No product has a ratio." } : row with
        {
            Ratio = sum(ratios), RatioMin = sum(Of(one => one.RatioMin)), RatioMax = sum(Of(one => one.RatioMax)),
            Note = name == Lowest ? rows.MinBy(one => one.Ratio ?? double.MaxValue)!.Workload : $"over {ratios.Length} products",
        };
    }
}
