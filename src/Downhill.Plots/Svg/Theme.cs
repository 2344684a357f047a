using System.Text;

namespace Downhill.Plots;

/// <summary>The one look of all drawings: style classes with their colours on light and on dark paper.</summary>
/// <remarks>
/// Plain classes and no CSS variables, because several SVG viewers know classes but not variables.
/// The six series colours were searched for the largest distance between any two of them, as seen with normal sight and
/// with the three kinds of colour blindness; a test measures that distance again.
/// </remarks>
internal static class Theme
{
    internal const string Paper = "paper", Ink = "ink", Soft = "soft", Grid = "grid", AxisLine = "axis", Ring = "ring";
    internal const string Heat = "heat", Cold = "cold", Gap = "gap", Fold = "fold";

    /// <summary>Text that lies over lines: the paper shines around its letters.</summary>
    internal const string Halo = "halo";

    /// <summary>A path over the colours of heights: a red that they do not have, with a light rim.</summary>
    internal const string Track = "track", TrackEnd = "trackend", Casing = "casing";

    /// <summary>The heads of the edges of a graph, and the units of a network.</summary>
    internal const string Arrow = "arrow", Unit = "unit";


    internal const int SeriesColors = 6, RampSteps = 16;

    internal static readonly string[] LightSeries = ["#1772e3", "#df7b24", "#076649", "#c73a97", "#3d2474", "#8e6c00"];
    internal static readonly string[] DarkSeries = ["#65a2fc", "#f4922a", "#62eec9", "#d3437e", "#8158d8", "#ffe142"];
    internal const string LightPaper = "#ffffff", DarkPaper = "#16181d";

    static readonly Dictionary<string, (string Light, string Dark)> Rules = Build();

    internal static string Fill(int series) => "f" + series % SeriesColors;

    internal static string Stroke(int series) => "s" + series % SeriesColors;

    /// <summary>The class of a height between 0 (lowest) and 1 (highest).</summary>
    internal static string Ramp(double height) =>
        "q" + (int)Math.Clamp(height * RampSteps, 0, RampSteps - 1);

    /// <summary>The rules of the named classes, those for dark paper in a media query.</summary>
    internal static string Css(IEnumerable<string> classes)
    {
        StringBuilder light = new(), dark = new();
        foreach (string name in classes.Order(StringComparer.Ordinal))
        {
            (string onLight, string onDark) = Rules[name];
            light.Append('.').Append(name).Append('{').Append(onLight).Append('}');
            if (onDark != onLight)
                dark.Append('.').Append(name).Append('{').Append(onDark).Append('}');
        }

        return dark.Length == 0 ? light.ToString() : $"{light}@media(prefers-color-scheme:dark){{{dark}}}";
    }

    static Dictionary<string, (string Light, string Dark)> Build()
    {
        Dictionary<string, (string Light, string Dark)> rules = new()
        {
            [Paper] = ("fill:" + LightPaper, "fill:" + DarkPaper),
            [Ink] = ("fill:#1b1f27", "fill:#eceef2"),
            [Soft] = ("fill:#5a6270", "fill:#a5adbb"),
            [Grid] = ("stroke:#e6e8ec", "stroke:#2b2f38"),
            [AxisLine] = ("stroke:#9aa1ad", "stroke:#626a78"),
            [Ring] = ("stroke:" + LightPaper, "stroke:" + DarkPaper),
            [Halo] = ("paint-order:stroke;stroke-width:4px;stroke-linejoin:round;stroke:" + LightPaper,
                "stroke:" + DarkPaper),
            [Arrow] = ("fill:#9aa1ad", "fill:#626a78"),
            [Unit] = ("fill:#e8f1fc", "fill:#1d2c44"),
            [Track] = ("stroke:#e01e4f", "stroke:#e01e4f"),
            [TrackEnd] = ("fill:#e01e4f", "fill:#e01e4f"),
            [Casing] = ("stroke:#ffffff", "stroke:#ffffff"),
            [Heat] = ("fill:#0f55b0", "fill:#7db2ff"),
            [Cold] = ("fill:#a8480b", "fill:#ffa95c"),
            [Gap] = ("fill:#e4e6ea", "fill:#2a2e37"),
            [Fold] = ("stroke:#0b1030;stroke-opacity:.35", "stroke:#0b1030;stroke-opacity:.5"),
        };
        for (int i = 0; i < SeriesColors; i++)
        {
            rules[Fill(i)] = ("fill:" + LightSeries[i], "fill:" + DarkSeries[i]);
            rules[Stroke(i)] = ("stroke:" + LightSeries[i], "stroke:" + DarkSeries[i]);
        }

        for (int i = 0; i < RampSteps; i++)
        {
            string fill = "fill:" + HeightRamp.Hex((i + 0.5) / RampSteps);
            rules["q" + i] = (fill, fill);
        }

        return rules;
    }
}
