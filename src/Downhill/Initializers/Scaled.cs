namespace Downhill.Initializers;

/// <summary>Numbers around 0 with the variance gain² / fan, normally or evenly distributed.</summary>
internal sealed record Scaled(Fan Fan, double Gain, bool IsNormal) : Initializer
{
    protected override Tensor Draw(Shape shape, DType dtype, Generator generator)
    {
        double deviation = Gain / Math.Sqrt(Fans.Of(shape, Fan));
        // An even spread over (−k, k) has the variance k² / 3.
        double k = Math.Sqrt(3) * deviation;
        return IsNormal
            ? Tensor.Normal(shape, 0, deviation, dtype, generator) : Tensor.Uniform(shape, -k, k, dtype, generator);
    }
}
