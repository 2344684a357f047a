namespace Downhill.Layers;

/// <summary>Scores made probabilities, as a layer: yᵢ = e^xᵢ / Σ e^xⱼ. The operation is
/// <see cref="Operations.Softmax"/>.</summary>
/// <param name="axis">The axis along which the probabilities sum to 1. Default the last.</param>
public sealed class Softmax(int axis = -1) : Layer
{
    /// <summary>The axis along which the probabilities sum to 1; a negative one counts from the last.</summary>
    public int Axis => axis;

    /// <inheritdoc/>
    protected override Tensor Run(Tensor x) => x.Softmax(axis);
}
