namespace Downhill.Benchmarks.Setup;

/// <summary>How much one call of a benchmark does for each unit of its parameter (an element, a multiplication).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WorkAttribute : Attribute
{
    /// <summary>Floating-point operations a unit. Default 0: not counted.</summary>
    public double Flops { get; init; }

    /// <summary>Bytes read and written a unit, each array counted once. Default 0: not counted.</summary>
    public double Bytes { get; init; }
}
