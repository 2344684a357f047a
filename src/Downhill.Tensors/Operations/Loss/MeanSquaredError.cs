namespace Downhill.Operations;

/// <summary>Mean squared error: Σ (y − t)² / n.</summary>
/// <remarks>Outputs y and targets t of one shape; float32 and float64. The loss is a single number, NaN for no
/// numbers.</remarks>
public sealed record MeanSquaredError : DifferenceLoss
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static MeanSquaredError Shared { get; } = new();

    private protected override double Scale(Shape shape) => 1.0 / shape.ElementCount;
}
