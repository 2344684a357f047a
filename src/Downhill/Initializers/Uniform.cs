namespace Downhill.Initializers;

/// <summary>U(low, high).</summary>
internal sealed record Uniform(double Low, double High) : Initializer
{
    protected override Tensor Draw(Shape shape, DType dtype, Generator generator) =>
        Tensor.Uniform(shape, Low, High, dtype, generator);
}
