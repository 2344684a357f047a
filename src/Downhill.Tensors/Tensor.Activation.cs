using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <inheritdoc cref="Operations.Relu"/>
    public Tensor Relu() => Unary<Relu>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.LeakyRelu"/>
    /// <param name="slope">The slope below 0. Default 0.01.</param>
    public Tensor LeakyRelu(double slope = 0.01) => new Unary<LeakyRelu>(new(slope)).Apply(this);

    /// <inheritdoc cref="Operations.Sigmoid"/>
    /// <exception cref="DTypeMismatchException">The tensor is not float32 or float64.</exception>
    public Tensor Sigmoid() => Unary<Sigmoid>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Tanh"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Tanh() => Unary<Tanh>.Shared.Apply(this);

    /// <summary>Positive numbers that sum to 1 along an axis: yᵢ = e^xᵢ / Σⱼ e^xⱼ.</summary>
    /// <remarks>The largest x is subtracted first, so nothing overflows; NaN where an axis holds NaN or nothing but
    /// −∞.</remarks>
    /// <param name="axis">The axis. Default the last.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    /// <exception cref="ShapeMismatchException">The axis does not exist.</exception>
    public Tensor Softmax(int axis = -1) => new Softmax(Shape.Axis(axis, "Softmax")).Apply(this);

    /// <summary>Logarithm of the softmax along an axis: yᵢ = xᵢ − ln Σⱼ e^xⱼ. More exact than the logarithm of <see
    /// cref="Softmax"/>.</summary>
    /// <inheritdoc cref="Softmax"/>
    public Tensor LogSoftmax(int axis = -1) => new LogSoftmax(Shape.Axis(axis, "LogSoftmax")).Apply(this);

    /// <summary>Leaky rectifier with learned slopes: x where x &gt; 0, slope · x elsewhere.</summary>
    /// <remarks>The derivative at exactly 0 is the slope, as in PyTorch. Source: He, Zhang, Ren and Sun, "Delving Deep
    /// into Rectifiers", ICCV, 2015.</remarks>
    /// <param name="slopes">Broadcasts to this tensor: one number, or one a channel with the shape (channels, 1, 1) for
    /// pictures.</param>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are not float32 or float64.</exception>
    public Tensor PRelu(Tensor slopes) => Binary<PRelu>.Shared.Apply(this, slopes);

    /// <summary>Gaussian error linear unit: y = x · Φ(x) with Φ the distribution function of the standard normal
    /// distribution.</summary>
    /// <remarks>Source: Hendrycks and Gimpel, "Gaussian Error Linear Units", 2016.</remarks>
    /// <param name="approximate">Whether GPT-2's form ½ x (1 + tanh(√(2/π) · (x + 0.044715 x³))) takes its place.
    /// Default false.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Gelu(bool approximate = false) =>
        approximate ? Unary<GeluTanh>.Shared.Apply(this) : Unary<Gelu>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Silu"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Silu() => Unary<Silu>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Mish"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Mish() => Unary<Mish>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Selu"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Selu() => Unary<Selu>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Softplus"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Softplus() => Unary<Softplus>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Softsign"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Softsign() => Unary<Softsign>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.LogSigmoid"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor LogSigmoid() => Unary<LogSigmoid>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Hardsigmoid"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Hardsigmoid() => Unary<Hardsigmoid>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Hardswish"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Hardswish() => Unary<Hardswish>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Relu6"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Relu6() => Unary<Relu6>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Tanhshrink"/>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Tanhshrink() => Unary<Tanhshrink>.Shared.Apply(this);

    /// <inheritdoc cref="Operations.Elu"/>
    /// <param name="alpha">What −y approaches for large negative x. Default 1.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Elu(double alpha = 1) => new Unary<Elu>(new(alpha)).Apply(this);

    /// <inheritdoc cref="Operations.Celu"/>
    /// <param name="alpha">What −y approaches for large negative x; above 0. Default 1.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Celu(double alpha = 1) => new Unary<Celu>(new(alpha)).Apply(this);

    /// <inheritdoc cref="Operations.Hardtanh"/>
    /// <param name="min">The lowest result. Default −1.</param>
    /// <param name="max">The highest result. Default 1.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Hardtanh(double min = -1, double max = 1) => new Unary<Hardtanh>(new(min, max)).Apply(this);

    /// <inheritdoc cref="Operations.Softshrink"/>
    /// <param name="width">Half the width of what becomes 0; at least 0. Default 0.5.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Softshrink(double width = 0.5) => new Unary<Softshrink>(new(width)).Apply(this);

    /// <inheritdoc cref="Operations.Hardshrink"/>
    /// <param name="width">Half the width of what becomes 0; at least 0. Default 0.5.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Hardshrink(double width = 0.5) => new Unary<Hardshrink>(new(width)).Apply(this);

    /// <inheritdoc cref="Operations.Threshold"/>
    /// <param name="limit">Up to here, itself included, x is replaced.</param>
    /// <param name="below">The number that takes its place.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Threshold(double limit, double below) => new Unary<Threshold>(new(limit, below)).Apply(this);

    /// <summary>Gated linear unit: the first half of an axis times the logistic function of the second, a ·
    /// σ(b).</summary>
    /// <remarks>Source: Dauphin, Fan, Auli and Grangier, "Language Modeling with Gated Convolutional Networks", ICML,
    /// 2017.</remarks>
    /// <param name="axis">The axis, of even size. Default the last.</param>
    /// <returns>This tensor's shape with the axis half as long.</returns>
    /// <exception cref="ShapeMismatchException">The axis does not exist or is odd.</exception>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    public Tensor Glu(int axis = -1)
    {
        Tensor[] halves = Halves(axis, "Glu");
        return halves[0] * halves[1].Sigmoid();
    }

    /// <summary>Gated linear unit with swish: swish of the first half of an axis times the second, a · σ(a) ·
    /// b.</summary>
    /// <remarks>Source: Shazeer, "GLU Variants Improve Transformer", 2020.</remarks>
    /// <inheritdoc cref="Glu"/>
    public Tensor SwiGlu(int axis = -1)
    {
        Tensor[] halves = Halves(axis, "SwiGlu");
        return halves[0].Silu() * halves[1];
    }

    Tensor[] Halves(int axis, string word)
    {
        int place = Shape.Axis(axis, word), size = Shape[place];
        return size % 2 == 0 ? Split([size / 2, size / 2], place) : throw new ShapeMismatchException(
            $"{word}: the axis must be even to be halved, but axis {place} of {Shape} has {size}.", Shape)
        { Operation = word };
    }
}
