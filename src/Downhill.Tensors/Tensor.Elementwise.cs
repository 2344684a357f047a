using System.Globalization;
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
    /// <remarks>NaN stays NaN. Where min is above max, the result is max. The derivative is 1 from min to max, the ends
    /// included, and 0 outside.</remarks>
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

    /// <inheritdoc cref="Operations.Exp"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Exp() => Unary<Exp>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Log"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Log() => Unary<Log>.Shared.Apply(this);

    /// <summary>A power with a number as the exponent: y = x^exponent.</summary>
    /// <remarks>x⁰ is 1 for every x, NaN too. A negative x has powers with whole exponents only, others are NaN. Whole
    /// numbers wrap around.</remarks>
    /// <param name="exponent">The exponent; for whole numbers it is whole and not negative.</param>
    /// <exception cref="DTypeMismatchException">The tensor is bool, or of whole numbers with an exponent that gives
    /// fractions.</exception>
    public Tensor Pow(double exponent)
    {
        if (!DType.IsFloating && (exponent < 0 || exponent != Math.Truncate(exponent)))
            throw new DTypeMismatchException(
                "Pow: the exponent of whole numbers must be whole and not negative, but the tensor is " +
                $"{DType.Name} and the exponent {exponent.ToString(CultureInfo.InvariantCulture)}. Convert the " +
                "tensor with .To(DType.Float32).")
            { Operation = "Pow" };
        return exponent switch
        {
            2 => Square(),
            0.5 => Sqrt(),
            _ => new Unary<PowNumber>(new(exponent)).Apply(this),
        };
    }

    /// <inheritdoc cref="Operations.Expm1"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Expm1() => Unary<Expm1>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Log1p"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Log1p() => Unary<Log1p>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Log2"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Log2() => Unary<Log2>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Log10"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Log10() => Unary<Log10>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Sin"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Sin() => Unary<Sin>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Cos"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Cos() => Unary<Cos>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Tan"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Tan() => Unary<Tan>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Asin"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Asin() => Unary<Asin>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Acos"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Acos() => Unary<Acos>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Atan"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Atan() => Unary<Atan>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Sinh"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Sinh() => Unary<Sinh>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Cosh"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Cosh() => Unary<Cosh>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Asinh"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Asinh() => Unary<Asinh>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Acosh"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Acosh() => Unary<Acosh>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Atanh"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Atanh() => Unary<Atanh>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Erf"/>
    /// <inheritdoc cref="Sqrt" path="/exception"/>
    public Tensor Erf() => Unary<Erf>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Atan2"/>
    /// <param name="other">b, the coordinate to the right.</param>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are not float32 or float64.</exception>
    public Tensor Atan2(Tensor other) => Binary<Atan2>.Shared.Apply(this, other);

    /// <inheritdoc cref="Operations.Pow"/>
    /// <param name="exponent">b; broadcasts.</param>
    /// <inheritdoc cref="Atan2" path="/exception"/>
    public Tensor Pow(Tensor exponent) => Binary<Pow>.Shared.Apply(this, exponent);
}
