using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare;

/// <summary>What alternating rounds found: ours and the peer's of one round stand at one index.</summary>
/// <param name="Ours">Our value of each round.</param>
/// <param name="Peer">The peer's, at the fastest of its settings; empty without a peer.</param>
/// <param name="Fastest">Which of the settings that was.</param>
/// <param name="Rested">Whether each side slept while the other ran.</param>
/// <param name="HandOver">Nanoseconds from core to core and back, the median of the rounds.</param>
internal sealed record Rounds(double[] Ours, double[] Peer, int Fastest, bool Rested, double? HandOver)
{
    internal const int Count = 5;

    /// <summary>Measures ours, the peer, ours, the peer and so on; the seconds are those of one side over all
    /// rounds.</summary>
    internal static Rounds Alternate(IRunner ours, IReadOnlyList<IRunner> settings, double seconds, int rounds = Count)
    {
        double[] mine = new double[rounds];
        double[][] theirs = [.. settings.Select(_ => new double[rounds])];
        double?[] handOvers = new double?[rounds];
        bool rested = true;
        for (int i = 0; i < rounds; i++)
        {
            handOvers[i] = CoreDistance.Measure();
            mine[i] = Run(ours, seconds / rounds, ref rested);
            for (int j = 0; j < settings.Count; j++)
                theirs[j][i] = Run(settings[j], seconds / rounds, ref rested);
        }
        int fastest = Enumerable.Range(0, settings.Count).OrderBy(j => Median(theirs[j])).FirstOrDefault(-1);
        return new(mine, fastest < 0 ? [] : theirs[fastest], fastest, rested, handOvers.Order().ElementAt(rounds / 2));
    }

    /// <summary>Fills a row: medians of both sides, and the median, least and largest of the rounds' ratios.</summary>
    internal Row Fill(Row row)
    {
        double[] ratios = [.. Ours.Zip(Peer, (ours, peer) => peer / ours)];
        Row filled = row with
        {
            Ours = Median(Ours), HandOver = HandOver, Note = Rested ? row.Note : $"{row.Note} (a side did not come to rest)".Trim(),
        };
        return ratios.Length == 0 ? filled : filled with
        {
            PeerValue = Median(Peer), Ratio = Median(ratios), RatioMin = ratios.Min(), RatioMax = ratios.Max(),
        };
    }

    static double Run(IRunner side, double seconds, ref bool rested)
    {
        double value = side.Run(seconds);
        rested &= side.Rest();
        return value;
    }

    static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
