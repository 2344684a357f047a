namespace Downhill.Schedules;

/// <summary>Falls along half a cosine: floor + (1 − floor)(1 + cos(π · step / steps)) / 2, and stays at the floor
/// after.</summary>
/// <remarks>Source: Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR, 2017 (one
/// period, no restart).</remarks>
/// <param name="Steps">Steps until the floor is reached, at least 1.</param>
/// <param name="Floor">The factor at the end. Default 0.</param>
public sealed record CosineSchedule(long Steps, double Floor = 0) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(long step) =>
        step >= Steps ? Floor : Floor + (1 - Floor) * (1 + Math.Cos(Math.PI * step / Steps)) / 2;
}
