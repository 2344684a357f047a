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
    /// <remarks>The largest x is subtracted first, so nothing overflows; NaN where an axis holds NaN or nothing but −∞.</remarks>
    /// <param name="axis">The axis. Default the last.</param>
    /// <inheritdoc cref="Sigmoid" path="/exception"/>
    /// <exception cref="ShapeMismatchException">The axis does not exist.</exception>
    public Tensor Softmax(int axis = -1) => new Softmax(Shape.Axis(axis, "Softmax")).Apply(this);

    /// <summary>Logarithm of the softmax along an axis: yᵢ = xᵢ − ln Σⱼ e^xⱼ. More exact than the logarithm of <see cref="Softmax"/>.</summary>
    /// <inheritdoc cref="Softmax"/>
    public Tensor LogSoftmax(int axis = -1) => new LogSoftmax(Shape.Axis(axis, "LogSoftmax")).Apply(this);

    /// <summary>Leaky rectifier with learned slopes: x where x &gt; 0, slope · x elsewhere.</summary>
    /// <remarks>The derivative at exactly 0 is the slope, as in PyTorch.
    /// Source: He, Zhang, Ren and Sun, "Delving Deep into Rectifiers", ICCV, 2015.</remarks>
    /// <param name="slopes">Broadcasts to this tensor: one number, or one a channel with the shape (channels, 1, 1) for pictures.</param>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are not float32 or float64.</exception>
    public Tensor PRelu(Tensor slopes) => Binary<PRelu>.Shared.Apply(this, slopes);
}
