using System.Diagnostics;

namespace Downhill.Compare.Workers;

/// <summary>Seconds a step, from many steps.</summary>
internal static class Clock
{
    // A sample holds many small steps, so that it bears its share of the garbage collections that they cause.
    const int Samples = 10, FewestSamples = 3;

    /// <summary>The median of samples taken over <paramref name="seconds"/>, after a tenth of that which does not
    /// count: caches, and cores that slept, come back first.</summary>
    internal static double PerStep(Action step, double seconds)
    {
        int batch = Math.Max(1, (int)(seconds / Samples / WarmUp(step, seconds / Samples)));
        List<double> samples = [];
        long begin = Stopwatch.GetTimestamp();
        while (samples.Count < FewestSamples || Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds)
            samples.Add(Time(step, batch));
        samples.Sort();
        return samples[samples.Count / 2];
    }

    /// <summary>Runs steps for some time, at least one, and returns the fastest pace seen, in seconds a step.</summary>
    internal static double WarmUp(Action step, double seconds)
    {
        double best = double.MaxValue;
        int batch = 1;
        long begin = Stopwatch.GetTimestamp();
        do
        {
            best = Math.Min(best, Time(step, batch));
            batch = Math.Clamp((int)(seconds / Samples / best), 1, 2 * batch);
        }
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds);
        return best;
    }

    static double Time(Action step, int count)
    {
        long begin = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
            step();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds / count;
    }
}
