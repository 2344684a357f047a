namespace Downhill.Initializers;

/// <summary>N(0, deviation²).</summary>
internal sealed record Normal(double Deviation) : Initializer
{
    protected override Tensor Draw(Shape shape, DType dtype, Generator generator) =>
        Tensor.Normal(shape, 0, Deviation, dtype, generator);
}
