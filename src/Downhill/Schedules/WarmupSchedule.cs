namespace Downhill.Schedules;

/// <summary>Rises evenly over the first steps, (step + 1) / (steps + 1), then follows another schedule.</summary>
/// <remarks>Source: Goyal et al., "Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour", 2017.</remarks>
/// <param name="Steps">Steps of the rise.</param>
/// <param name="Next">What comes after; its steps count from the end of the rise.</param>
public sealed record WarmupSchedule(long Steps, Schedule Next) : Schedule
{
    /// <inheritdoc/>
    public override double Factor(long step) =>
        step < Steps ? (step + 1.0) / (Steps + 1.0) * Next.Factor(0) : Next.Factor(step - Steps);
}
