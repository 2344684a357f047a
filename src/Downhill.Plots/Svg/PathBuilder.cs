using System.Text;

namespace Downhill.Plots;

/// <summary>Collects the moves and lines of one SVG path.</summary>
internal sealed class PathBuilder
{
    readonly StringBuilder _data = new();

    internal PathBuilder Move(double x, double y) => Add('M', x, y);

    internal PathBuilder Line(double x, double y) => Add('L', x, y);

    /// <summary>A dot: with round caps a line of length zero is drawn as a disc.</summary>
    internal PathBuilder Dot(double x, double y)
    {
        Add('M', x, y);
        _data.Append("h0");
        return this;
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

    PathBuilder Add(char command, double x, double y)
    {
        _data.Append(command).Append(SvgWriter.Number(x)).Append(' ').Append(SvgWriter.Number(y));
        return this;
    }

    public override string ToString() => _data.ToString();
}
