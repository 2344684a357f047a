namespace Downhill.Plots;

/// <summary>Which class is chosen where: each class tints its region, a line runs between the regions.</summary>
internal sealed class RegionLayer(Grid grid, int[] classes, IReadOnlyList<string> names) : Layer
{
    const double Opacity = 0.24;

    internal override string Rim => Theme.Ring;

    internal override IEnumerable<LegendKey> Keys =>
        names.Select((name, i) => new LegendKey(name, KeyShape.Block, i, Opacity));

    internal override bool LinearX => true;

    internal override bool LinearY => true;

    internal override double Height(double plotWidth) => 320;

    internal override void Measure(Extent x, Extent y)
    {
        (x.Exact, y.Exact) = (true, true);
        x.Include([grid.Left, grid.Right]);
        y.Include([grid.Bottom, grid.Top]);
    }

    internal override void Draw(SvgWriter svg, Plane plane)
    {
        foreach (int kind in classes.Distinct().Order())
            svg.Path(RingPath.Of(grid, Mask(kind), 0.5, plane), $"{Theme.Fill(Math.Abs(kind % 1000))} {Theme.AxisLine}",
                $" fill-opacity=\"{SvgWriter.Number(Opacity)}\" fill-rule=\"evenodd\"");
    }

    /// <summary>The share of a class around each point, weighted 1 2 1 in both directions.</summary>
    /// <remarks>Traced from bare zeros and ones, every slanted line would be a saw.</remarks>
    double[,] Mask(int kind)
    {
        double[,] mask = new double[grid.Rows, grid.Columns];
        for (int i = 0; i < classes.Length; i++)
            for (int dr = -1; dr <= 1; dr++)
                for (int dc = -1; dc <= 1; dc++)
                {
                    int r = Math.Clamp(i / grid.Columns + dr, 0, grid.Rows - 1);
                    int c = Math.Clamp(i % grid.Columns + dc, 0, grid.Columns - 1);
                    if (classes[r * grid.Columns + c] == kind)
                        mask[i / grid.Columns, i % grid.Columns] += (2 - Math.Abs(dr)) * (2 - Math.Abs(dc)) / 16.0;
                }

        return mask;
    }
}
