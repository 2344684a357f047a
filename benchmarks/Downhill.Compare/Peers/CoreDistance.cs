using System.Diagnostics;

namespace Downhill.Compare.Peers;

/// <summary>How long a word takes from one core to another and back.</summary>
/// <remarks>The processors of a virtual machine share a cache at one time and not at another, and nothing else tells:
/// 60 ns and 400 were seen within a minute. Work that is handed over every few microseconds takes 1.7 times as long
/// then.</remarks>
internal static class CoreDistance
{
    const int Exchanges = 5_000, Tries = 3;

    /// <summary>Nanoseconds of a round trip, the least of a few tries; null on one processor.</summary>
    internal static double? Measure() =>
        Machine.Processors < 2 ? null : Enumerable.Range(0, Tries).Min(_ => RoundTrip());

    static double RoundTrip()
    {
        int ball = 0;
        Thread other = new(() => Play(ref ball, 1));
        long begin = 0;
        other.Start();
        Play(ref ball, 0, () => begin = Stopwatch.GetTimestamp());
        double nanoseconds = Stopwatch.GetElapsedTime(begin).TotalNanoseconds;
        other.Join();
        return nanoseconds / Exchanges;
    }

    /// <summary>Waits for its turn and passes on; the clock starts when both sides are awake.</summary>
    static void Play(ref int ball, int side, Action? awake = null)
    {
        for (int i = -Exchanges; i < Exchanges; i++)
        {
            if (i == 0)
                awake?.Invoke();
            int turn = 2 * (i + Exchanges) + side;
            while (Volatile.Read(ref ball) != turn)
                Thread.SpinWait(0);
            Volatile.Write(ref ball, turn + 1);
        }
    }
}
