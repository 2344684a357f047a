using System.Text;

namespace Downhill.Plots;

/// <summary>Collects the moves and lines of one SVG path.</summary>
internal sealed class PathBuilder
{
    readonly StringBuilder _data = new();

    internal PathBuilder Move(double x, double y) => Add('M', x, y);

    internal PathBuilder Line(double x, double y) => Add('L', x, y);

    internal PathBuilder Curve((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        Add('C', first.X, first.Y);
        _data.Append(' ');
        Add(null, second.X, second.Y);
        _data.Append(' ');
        return Add(null, end.X, end.Y);
    }

    internal PathBuilder Line((double X, double Y) end) => Line(end.X, end.Y);

    /// <summary>A dot: with round caps a line of length zero is drawn as a disc.</summary>
    internal PathBuilder Dot(double x, double y)
    {
        Add('M', x, y);
        _data.Append("h0");
        return this;
    }

    /// <summary>A closed polygon, its sides written relative to each other, which is shorter.</summary>
    internal PathBuilder Polygon(ReadOnlySpan<(double X, double Y)> corners)
    {
        Move(corners[0].X, corners[0].Y);
        for (int i = 1; i < corners.Length; i++)
            // Differences of rounded places: rounded differences would add up, and the polygon would not close.
            Add('l', Math.Round(corners[i].X, 1) - Math.Round(corners[i - 1].X, 1),
                Math.Round(corners[i].Y, 1) - Math.Round(corners[i - 1].Y, 1));
        return Close();
    }

    internal PathBuilder Close()
    {
        _data.Append('Z');
        return this;
    }

    /// <summary>Steps relative to the current point, written as they stand.</summary>
    internal PathBuilder Raw(string steps)
    {
        _data.Append(steps);
        return this;
    }

    PathBuilder Add(char? command, double x, double y)
    {
        _data.Append(command).Append(SvgWriter.Number(Math.Round(x, 1))).Append(' ')
            .Append(SvgWriter.Number(Math.Round(y, 1)));
        return this;
    }

    public override string ToString() => _data.ToString();
}
