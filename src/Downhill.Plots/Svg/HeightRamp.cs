namespace Downhill.Plots;

/// <summary>Colours of heights, from deep indigo over blue and green to yellow; lightness rises all the way.</summary>
internal static class HeightRamp
{
    static readonly (int R, int G, int B)[] Anchors =
        [(43, 29, 110), (34, 98, 184), (28, 150, 156), (118, 196, 98), (246, 228, 104)];

    /// <summary>The colour of a height between 0 and 1 as #rrggbb.</summary>
    internal static string Hex(double height)
    {
        double place = Math.Clamp(height, 0, 1) * (Anchors.Length - 1);
        int below = Math.Min((int)place, Anchors.Length - 2);
        double share = place - below;
        ((int r0, int g0, int b0), (int r1, int g1, int b1)) = (Anchors[below], Anchors[below + 1]);
        return $"#{Mix(r0, r1, share):x2}{Mix(g0, g1, share):x2}{Mix(b0, b1, share):x2}";
    }

    static int Mix(int from, int to, double share) => (int)Math.Round(from + (to - from) * share);
}
