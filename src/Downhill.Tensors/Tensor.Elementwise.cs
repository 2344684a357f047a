using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <inheritdoc cref="Operations.Abs"/>
    /// <exception cref="DTypeMismatchException">The tensor is bool.</exception>
    public Tensor Abs() => Unary<Abs>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Sign"/>
    /// <inheritdoc cref="Abs" path="/exception"/>
    public Tensor Sign() => Unary<Sign>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Square"/>
    /// <inheritdoc cref="Abs" path="/exception"/>
    public Tensor Square() => Unary<Square>.Shared.Apply(this);

    /// <summary>Cuts to a range: y = min(max(x, min), max).</summary>
    /// <remarks>NaN stays NaN. Where min is above max, the result is max. The derivative is 1 from min to max, the ends included, and 0 outside.</remarks>
    /// <param name="min">The lowest result. Default −∞: no limit.</param>
    /// <param name="max">The highest result. Default ∞: no limit.</param>
    /// <inheritdoc cref="Abs" path="/exception"/>
    public Tensor Clamp(double min = double.NegativeInfinity, double max = double.PositiveInfinity) =>
        new Unary<Clamp>(new(min, max)).Apply(this);

    /// <inheritdoc cref="Operations.Floor"/>
    /// <inheritdoc cref="Abs" path="/exception"/>
    public Tensor Floor() => Unary<Floor>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Ceiling"/>
    /// <inheritdoc cref="Abs" path="/exception"/>
    public Tensor Ceiling() => Unary<Ceiling>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Round"/>
    /// <inheritdoc cref="Abs" path="/exception"/>
    public Tensor Round() => Unary<Round>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Truncate"/>
    /// <inheritdoc cref="Abs" path="/exception"/>
    public Tensor Truncate() => Unary<Truncate>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Sqrt"/>
    /// <exception cref="DTypeMismatchException">The tensor is not float32 or float64.</exception>
    public Tensor Sqrt() => Unary<Sqrt>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Rsqrt"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Rsqrt() => Unary<Rsqrt>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Reciprocal"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Reciprocal() => Unary<Reciprocal>.Shared.Apply(this);
}
