namespace Downhill.Tensors.Tests.Table;

/// <summary>How an input of a row is drawn: dtype, shape and the range of its numbers. Drawn anew, and the same, at
/// each call.</summary>
public sealed record Sample(DType DType, Shape Shape, double Low, double High)
{
    /// <summary>Floating numbers in [low, high).</summary>
    public static Sample Uniform(Shape shape, double low = -2, double high = 2) => new(DType.Float64, shape, low, high);

    /// <summary>Whole numbers in [low, high): indices and labels.</summary>
    public static Sample Integers(Shape shape, int low, int high) => new(DType.Int64, shape, low, high);

    /// <summary>True and false.</summary>
    public static Sample Mask(Shape shape) => new(DType.Bool, shape, 0, 2);

    /// <summary>The tensor, with floats of the given dtype.</summary>
    public Tensor Draw(int seed, DType floating = DType.Float64)
    {
        Random random = new(seed);
        double[] values = new double[Shape.ElementCount];
        for (int i = 0; i < values.Length; i++)
        {
            double value = Low + random.NextDouble() * (High - Low);
            values[i] = DType.IsFloating ? value : Math.Floor(value);
        }
        return Tensor.From(values, Shape).To(DType.IsFloating ? floating : DType);
    }
}
