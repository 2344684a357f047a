namespace Downhill.Plots;

/// <summary>Chooses the places of ticks: steps of 1, 2 or 5 times a power of ten.</summary>
internal static class Ticks
{
    /// <summary>
    /// The smallest step of 1, 2 or 5 times a power of ten that needs about so many steps and not more.
    /// </summary>
    internal static double Step(double low, double high, int most)
    {
        double least = (high - low) / Math.Max(1, most);
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        // A tenth of tolerance: an axis from 0 to 103 shall have steps of 20, as one from 0 to 100 has.
        foreach (int factor in (ReadOnlySpan<int>)[1, 2, 5])
            if (factor * power >= least * 0.9)
                return factor * power;
        return 10 * power;
    }

    /// <summary>About so many ticks of a linear axis.</summary>
    internal static Tick[] Linear(double low, double high, int most) => Linear(low, high, Step(low, high, most));

    /// <summary>Ticks of a linear axis at the multiples of a step.</summary>
    internal static Tick[] Linear(double low, double high, double step)
    {
        long first = (long)Math.Ceiling(low / step - 1e-6), last = (long)Math.Floor(high / step + 1e-6);
        // Whole multiples of the step, not sums: no rounding adds up, and zero is zero.
        double[] values = [.. Enumerable.Range(0, (int)Math.Clamp(last - first + 1, 0, 100))
            .Select(i => Multiple(first + i, step))];
        string[] texts = NumberText.Ticks(values, step);
        return [.. values.Zip(texts, (value, text) => new Tick(value, text))];
    }

    /// <summary>Ticks of a logarithmic axis: powers of ten, with their doubles and fives where there is room.</summary>
    internal static Tick[] Logarithmic(double low, double high, int most)
    {
        int first = (int)Math.Ceiling(Math.Log10(low) - 1e-9), last = (int)Math.Floor(Math.Log10(high) + 1e-9);
        if (last - first + 1 >= 3)
            return Decades(first, last, Math.Max(2, most));
        Tick[] fine = [.. OneTwoFive(first - 1, last).Where(t => Inside(t.Value, low, high))];
        return fine.Length >= 2 ? fine : [.. Linear(low, high, most).Where(t => t.Value > 0)];
    }

    static Tick[] Decades(int first, int last, int most)
    {
        int every = (last - first) / most + 1;
        // Multiples of the distance, so that 1 (a power of zero) is marked whenever it is inside.
        int start = (int)Math.Ceiling(first / (double)every) * every;
        List<int> powers = [];
        for (int p = start; p <= last; p += every)
            powers.Add(p);
        bool plain = first >= -3 && last <= 3;
        return [.. powers.Select(p => new Tick(Math.Pow(10, p), plain ? PlainPower(1, p) : NumberText.Power(p)))];
    }

    static IEnumerable<Tick> OneTwoFive(int first, int last)
    {
        for (int p = first; p <= last; p++)
            foreach (int factor in (int[])[1, 2, 5])
            {
                string text = p is >= -4 and <= 3 ? PlainPower(factor, p)
                    : factor == 1 ? NumberText.Power(p) : $"{factor}×{NumberText.Power(p)}";
                yield return new Tick(factor * Math.Pow(10, p), text);
            }
    }

    static double Multiple(long times, double step)
    {
        double value = times * step;
        return double.IsFinite(value) ? value : 0;
    }

    static bool Inside(double value, double low, double high) =>
        value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);

    static string PlainPower(int factor, int power) =>
        NumberText.Plain(factor * Math.Pow(10, power), Math.Max(0, -power));
}
