namespace Downhill.Plots;

/// <summary>What one side of a plot shows: its two ends and its ticks, before they have pixels.</summary>
internal sealed record Side(double Low, double High, bool Logarithmic, Tick[] Ticks)
{
    const double Line = 14, Space = 12, LongestUpright = 96, LongestBeside = 150, LongestSkipped = 42;

    /// <summary>True where the ticks are names and not numbers.</summary>
    internal bool Names { get; private init; }

    /// <summary>True where the names stand upright under the plot.</summary>
    internal bool Upright { get; private init; }

    /// <summary>The width of the widest tick text.</summary>
    internal double Widest => Widths(Ticks.Select(t => t.Text));

    /// <summary>The axis between two pixels.</summary>
    internal Axis Axis(double from, double to) =>
        new(Low, High, Logarithmic, from, to) { Ticks = Ticks, Names = Names, Upright = Upright };

    /// <summary>
    /// How far a text, centred under its tick, would reach beyond a limit at the left (-1) or at the right (1).
    /// </summary>
    internal double Overhang(double from, double to, double limit, int side)
    {
        Axis draft = Axis(from, to);
        return Upright || Ticks.Length == 0
            ? 0
            : Math.Max(0, Ticks.Max(t => side * (draft.Place(t.Value) - limit) + TextWidth.Of(t.Text) / 2));
    }

    /// <summary>Without the ticks that would come too close to the one before: above it, or level with it.</summary>
    internal Side Thinned(double length, bool level = false)
    {
        Axis axis = Axis(0, length);
        List<Tick> kept = [];
        foreach (Tick tick in Ticks)
            if (kept.Count == 0 || axis.Place(tick.Value) - axis.Place(kept[^1].Value) >= Need(kept[^1], tick, level))
                kept.Add(tick);
        return this with { Ticks = [.. kept] };
    }

    /// <summary>Numbers, at most so many steps, or in steps that are settled already.</summary>
    internal static Side Numbers(double low, double high, bool log, int most, double? step = null) =>
        new(low, high, log, log ? Plots.Ticks.Logarithmic(low, high, most)
            : Plots.Ticks.Linear(low, high, step ?? Plots.Ticks.Step(low, high, most)));

    /// <summary>Numbers side by side in a width, as many as stand apart.</summary>
    internal static Side Spaced(double low, double high, bool log, double width, double leastStep)
    {
        for (int most = Math.Max(2, (int)(width / 64)); ; most--)
        {
            double step = Math.Max(leastStep, Plots.Ticks.Step(low, high, most));
            Side side = Numbers(low, high, log, most, step);
            if (most <= 1 || side.Apart(width))
                return side.Thinned(width, level: true);
        }
    }

    /// <summary>
    /// Names under a plot: level where they fit, else upright; only every second or third where they are many.
    /// </summary>
    internal static Side Below(double low, double high, IReadOnlyList<string> names, double width)
    {
        double slot = width / Math.Max(1, names.Count), widest = Widths(names);
        if (widest + 6 <= slot)
            return Named(low, high, names, 1, slot, 1);
        // Short names, numbers above all, read better level with some left out than all of them upright.
        if (widest <= LongestSkipped && names.Count > 12)
            return Named(low, high, names, widest + 8, slot, 1);
        return Named(low, high, names, Line, slot, 1, LongestUpright) with { Upright = true };
    }

    /// <summary>Names at the left of a plot, from the top down.</summary>
    internal static Side Beside(double low, double high, IReadOnlyList<string> names, double height, double width) =>
        Named(low, high, names, Line, height / Math.Max(1, names.Count), -1, Math.Min(LongestBeside, width * 0.35));

    /// <summary>Every name, or every k-th so that each gets the room it needs.</summary>
    static Side Named(double low, double high, IReadOnlyList<string> names, double need, double slot, int sign,
        double longest = double.PositiveInfinity)
    {
        int every = Math.Max(1, (int)Math.Ceiling(need / slot));
        return new(low, high, false, [.. Enumerable.Range(0, names.Count).Where(i => i % every == 0)
            .Select(i => new Tick(sign * i, TextWidth.Fit(names[i], longest)))]) { Names = true };
    }

    bool Apart(double width)
    {
        Axis axis = Axis(0, width);
        for (int i = 1; i < Ticks.Length; i++)
            if (axis.Place(Ticks[i].Value) - axis.Place(Ticks[i - 1].Value) < Need(Ticks[i - 1], Ticks[i], true))
                return false;
        return true;
    }

    /// <summary>The distance that the texts of two ticks need.</summary>
    static double Need(Tick a, Tick b, bool level) =>
        level ? (TextWidth.Of(a.Text) + TextWidth.Of(b.Text)) / 2 + Space : Line;

    static double Widths(IEnumerable<string> texts) => texts.Select(t => TextWidth.Of(t)).Append(0).Max();
}
