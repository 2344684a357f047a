using Downhill.Plots;

namespace Downhill.Compare.Curves;

/// <summary>The curves as pictures, both axes logarithmic: a straight line is a power of the size.</summary>
internal static class CurvePictures
{
    const double Milliseconds = 1e3;

    internal static void Save(string folder, string peer, IEnumerable<Curve> curves)
    {
        Directory.CreateDirectory(folder);
        foreach (Curve curve in curves)
        {
            Chart chart = Chart.Line(curve.Sizes, curve.Ours.Select(seconds => seconds * Milliseconds), "Downhill", new()
            {
                Title = $"A training step by {curve.Name}, {curve.Fixed}", XLabel = curve.Name, YLabel = "time of a step (ms)",
                LogX = true, LogY = true,
            });
            if (curve.Peer.Length > 0)
                chart.AddLine(curve.Sizes, curve.Peer.Select(seconds => seconds * Milliseconds), peer);
            chart.Save(Path.Combine(folder, $"growth-{curve.Name}.svg"));
        }
    }
}
