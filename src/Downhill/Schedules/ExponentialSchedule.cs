namespace Downhill.Schedules;

/// <summary>Falls by the same factor at each step: γ^step.</summary>
/// <param name="Gamma">What each step multiplies by, such as 0.999.</param>
public sealed record ExponentialSchedule(double Gamma) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(long step) => Math.Pow(Gamma, step);
}
