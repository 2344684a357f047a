namespace Downhill;

/// <summary>What is known of a tensor without its numbers: element type and shape.</summary>
/// <param name="DType">Type of the elements.</param>
/// <param name="Shape">Sizes of the axes.</param>
public readonly record struct TensorType(DType DType, Shape Shape)
{
    /// <summary>Dtype and shape as people write them: <c>float32 (2, 3)</c>.</summary>
    public override string ToString() => $"{DType.Name} {Shape}";
}
