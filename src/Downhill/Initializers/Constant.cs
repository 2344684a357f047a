namespace Downhill.Initializers;

/// <summary>One number everywhere.</summary>
internal sealed record Constant(double Value) : Initializer
{
    protected override Tensor Draw(Shape shape, DType dtype, Generator generator) => Tensor.Full(shape, Value, dtype);
}
