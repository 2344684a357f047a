using System.Globalization;
using System.Text.RegularExpressions;

namespace Downhill.Docs.Tests;

/// <summary>A line that a lesson prints: <c>name: number unit</c>.</summary>
internal static partial class PrintedFigure
{
    // Another processor rounds sums in another order, and a long training makes of that what another seed would. A share
    // of 78 % of 2,000 test pictures, the fewest that a lesson asks about, has a standard error of 0.9 points.
    const double Points = 1;

    // The mean loss of those pictures, 0.6 where a network has learned by heart and is sure of what is wrong, is made of
    // many numbers near 0 and some of several units: its standard error is 0.03. Tests of the lessons hold the others.
    const double Relative = 0.05;

    /// <summary>Whether two lines say the same, as far as rounding lets them.</summary>
    internal static bool Agree(string shown, string printed)
    {
        (Match a, Match b) = (Line().Match(shown), Line().Match(printed));
        if (shown == printed || !a.Success || !b.Success)
            return shown == printed;
        double x = Parse(a), y = Parse(b), room = a.Groups[3].Value == "%" ? Points : Relative * Math.Abs(y);
        return a.Groups[1].Value == b.Groups[1].Value && a.Groups[3].Value == b.Groups[3].Value && Math.Abs(x - y) <= room;
    }

    static double Parse(Match line) =>
        double.Parse(line.Groups[2].Value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(.+): (-?[\d.,]+(?:E[+-]?\d+)?)\s?(%?)$")]
    private static partial Regex Line();
}
