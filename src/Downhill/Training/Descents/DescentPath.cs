namespace Downhill.Training;

/// <summary>The way of a <see cref="Descent"/> from its start to its end.</summary>
/// <param name="Points">The places in order: the start, then one a step.</param>
/// <param name="End">Why it ended.</param>
public sealed record DescentPath(IReadOnlyList<DescentPoint> Points, DescentEnd End)
{
    /// <summary>Steps taken.</summary>
    public int Steps => Points.Count - 1;

    /// <summary>Where it ended.</summary>
    public DescentPoint Last => Points[^1];

    /// <summary>The losses in order, the start's first.</summary>
    public IEnumerable<double> Losses => Points.Select(point => point.Loss);

    /// <summary>A watched number at each point.</summary>
    /// <param name="watched">Which one, counted from 0 in the order of <see cref="Descent.Watched"/>.</param>
    public IEnumerable<double> Values(int watched) => Points.Select(point => point.Values[watched]);
}

/// <summary>Why a descent ended.</summary>
public enum DescentEnd
{
    /// <summary>A step was shorter than the threshold: it has arrived.</summary>
    SmallStep,

    /// <summary>All allowed steps were taken.</summary>
    StepLimit,

    /// <summary>The loss became infinite or NaN: the steps were too long.</summary>
    NotFinite,
}
