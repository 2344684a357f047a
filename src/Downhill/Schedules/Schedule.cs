namespace Downhill.Schedules;

/// <summary>How the learning rate changes while training: a factor for each step. It has no state, so a resumed run
/// needs only the step number.</summary>
public abstract record Schedule
{
    /// <summary>What multiplies the learning rate of step <paramref name="step"/>, counted from 0.</summary>
    public abstract double Factor(long step);

    /// <summary>This schedule after <paramref name="steps"/> steps of linear warm-up; its own steps count from the end
    /// of the warm-up.</summary>
    public Schedule AfterWarmup(long steps) => new WarmupSchedule(steps, this);
}

/// <summary>The learning rate stays: the factor is 1.</summary>
public sealed record ConstantSchedule : Schedule
{
    /// <inheritdoc/>
    public override double Factor(long step) => 1;
}
