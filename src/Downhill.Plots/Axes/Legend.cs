namespace Downhill.Plots;

/// <summary>The rows of names and signs above a plot.</summary>
internal static class Legend
{
    internal const double RowHeight = 19;
    const double Sign = 18, Space = 6, Between = 18, MostName = 220;
    const int MostKeys = 20;

    /// <summary>
    /// Draws the keys from a top edge on and returns the bottom edge. Fewer than two keys need no legend.
    /// </summary>
    internal static double Draw(SvgWriter svg, IReadOnlyList<LegendKey> keys, double left, double top, double right)
    {
        if (keys.Count < 2)
            return top;
        double x = left, y = top;
        foreach (LegendKey key in Shown(keys))
        {
            double sign = key.Name.Length > 0 && key.Color < 0 ? 0 : Sign + Space;
            string name = TextWidth.Fit(key.Name, Math.Min(MostName, right - left - sign));
            double width = sign + TextWidth.Of(name);
            if (x > left && x + width > right)
                (x, y) = (left, y + RowHeight);
            if (sign > 0)
                DrawSign(svg, key, x, y + RowHeight / 2);
            svg.Text(x + sign, y + RowHeight / 2 + 4, name, Theme.Soft, tip: name == key.Name ? null : key.Name);
            x += width + Between;
        }

        return y + RowHeight + 4;
    }

    static IEnumerable<LegendKey> Shown(IReadOnlyList<LegendKey> keys) => keys.Count <= MostKeys
        ? keys
        : keys.Take(MostKeys).Append(new LegendKey($"and {keys.Count - MostKeys} more", KeyShape.Block, -1));

    static void DrawSign(SvgWriter svg, LegendKey key, double x, double y)
    {
        switch (key.Shape)
        {
            case KeyShape.Block:
                svg.Rect(x + 3, y - 6, 12, 12, Theme.Fill(key.Color), key.Opacity);
                break;
            case KeyShape.Marker:
                Marker.Draw(svg, [(x + Sign / 2, y)], key.Color, 8);
                break;
            default:
                svg.Path(new PathBuilder().Move(x, y).Line(x + Sign, y).ToString(), Theme.Stroke(key.Color),
                    " stroke-width=\"2.5\"" + (key.Shape == KeyShape.Dashes ? " stroke-dasharray=\"5 3\"" : ""));
                break;
        }
    }
}
