using System.Globalization;
using Downhill.Compare.Peers;

namespace Downhill.Compare;

/// <summary>Nobody is fast by doing less: both sides come to the same numbers before any time is taken.</summary>
internal static class Agreement
{
    const double Tolerance = 1e-4;

    /// <exception cref="WorkerException">The numbers differ by more than 1e-4 of the largest.</exception>
    internal static void Require(string workload, double[] ours, double[] peer)
    {
        if (ours.Length != peer.Length)
            throw new WorkerException($"{workload}: ours gives {ours.Length} numbers to compare, the peer {peer.Length}.");
        double largest = ours.Concat(peer).Select(Math.Abs).DefaultIfEmpty().Max();
        for (int i = 0; i < ours.Length; i++)
            if (!(Math.Abs(ours[i] - peer[i]) <= Tolerance * largest))
                throw new WorkerException(string.Create(CultureInfo.InvariantCulture,
                    $"{workload}: both sides must agree to {Tolerance}, but number {i} is {ours[i]:G7} here and {peer[i]:G7} there."));
    }
}
