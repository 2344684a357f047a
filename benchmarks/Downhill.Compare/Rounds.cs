using Downhill.Compare.Peers;
using Downhill.Compare.Report;

namespace Downhill.Compare;

/// <summary>What alternating rounds found: ours and the peer's of one round stand at one index.</summary>
internal sealed record Rounds(double[] Ours, double[] Peer, bool Rested)
{
    internal const int Count = 5;

    /// <summary>Measures ours, the peer, ours, the peer and so on; the seconds are those of one side over all
    /// rounds.</summary>
    internal static Rounds Alternate(IRunner ours, IRunner? peer, double seconds, int rounds = Count)
    {
        double[] mine = new double[rounds], theirs = new double[peer is null ? 0 : rounds];
        bool rested = true;
        for (int i = 0; i < rounds; i++)
        {
            mine[i] = ours.Run(seconds / rounds);
            rested &= ours.Rest();
            if (peer is null)
                continue;
            theirs[i] = peer.Run(seconds / rounds);
            rested &= peer.Rest();
        }
        return new(mine, theirs, rested);
    }

    /// <summary>Fills a row: medians of both sides, and the median, least and largest of the rounds' ratios.</summary>
    internal Row Fill(Row row)
    {
        double[] ratios = [.. Ours.Zip(Peer, (ours, peer) => peer / ours)];
        Row filled = row with { Ours = Median(Ours), Note = Rested ? row.Note : $"{row.Note} (a side did not come to rest)".Trim() };
        return ratios.Length == 0 ? filled : filled with
        {
            PeerValue = Median(Peer), Ratio = Median(ratios), RatioMin = ratios.Min(), RatioMax = ratios.Max(),
        };
    }

    static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
