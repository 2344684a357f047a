namespace Downhill.Operations;

/// <summary>Half the squared error, summed over a row and averaged over the rows: ½ Σ (y − t)² / rows.</summary>
/// <remarks>Outputs y and targets t of one shape; float32 and float64. The loss is a single number; its derivative by y
/// is the error itself, over the rows.</remarks>
public sealed record HalfSquaredError : DifferenceLoss
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static HalfSquaredError Shared { get; } = new();

    private protected override double Scale(Shape shape) => 0.5 / (shape.Rank == 0 ? 1 : Math.Max(1, shape.Sizes[0]));
}
