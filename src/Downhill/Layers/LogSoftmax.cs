namespace Downhill.Layers;

/// <summary>Scores made logarithms of probabilities, as a layer: yᵢ = xᵢ − ln Σ e^xⱼ. The operation is
/// <see cref="Operations.LogSoftmax"/>.</summary>
/// <param name="axis">The axis along which the probabilities sum to 1. Default the last.</param>
public sealed class LogSoftmax(int axis = -1) : Layer
{
    /// <summary>The axis along which the probabilities sum to 1; a negative one counts from the last.</summary>
    public int Axis => axis;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.LogSoftmax(axis);
}
