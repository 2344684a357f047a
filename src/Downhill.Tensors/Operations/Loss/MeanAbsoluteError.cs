namespace Downhill.Operations;

/// <summary>Mean absolute error: Σ |y − t| / n.</summary>
/// <remarks>Outputs y and targets t of one shape; float32 and float64. The loss is a single number, NaN for no numbers;
/// the derivative at 0 is 0.</remarks>
public sealed record MeanAbsoluteError : DifferenceLoss
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static MeanAbsoluteError Shared { get; } = new();

    private protected override bool TakesSizes => true;

    private protected override double Scale(Shape shape) => 1.0 / shape.ElementCount;
}
