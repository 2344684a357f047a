namespace Downhill.Schedules;

/// <summary>Falls by a factor in stairs: γ^⌊step / every⌋.</summary>
/// <param name="Every">Steps between two stairs, at least 1.</param>
/// <param name="Gamma">What each stair multiplies by. Default 0.1.</param>
public sealed record StepSchedule(long Every, double Gamma = 0.1) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(long step) => Math.Pow(Gamma, step / Every);
}
