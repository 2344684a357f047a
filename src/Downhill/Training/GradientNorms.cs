using Downhill.Layers;

namespace Downhill.Training;

/// <summary>How large gradients are, layer by layer: where they vanish or explode on their way back through a
/// network.</summary>
/// <remarks>Call it between backward and the step. Source: Glorot and Bengio, "Understanding the Difficulty of Training
/// Deep Feedforward Neural Networks", AISTATS, 2010.</remarks>
public static class GradientNorms
{
    /// <summary>The Euclidean norm of the gradients of each layer: √Σ g² over all of its parameters.</summary>
    /// <returns>The layers that have parameters with a gradient, by their paths, in the model's order. A norm is
    /// computed in float64; it is not finite where a gradient is not.</returns>
    public static IReadOnlyList<(string Layer, double Norm)> ByLayer(Module model)
    {
        using Gradient.Scope off = Gradient.Off();
        List<(string Layer, double Square)> layers = [];
        foreach ((string name, Parameter parameter) in model.NamedParameters())
            if (parameter.Gradient is { } gradient)
            {
                string layer = name[..Math.Max(0, name.LastIndexOf('.'))];
                double square = gradient.To(DType.Float64).Square().Sum().Item<double>();
                int place = layers.FindIndex(one => one.Layer == layer);
                if (place < 0)
                    layers.Add((layer, square));
                else
                    layers[place] = (layer, layers[place].Square + square);
            }
        return [.. layers.Select(layer => (layer.Layer, Math.Sqrt(layer.Square)))];
    }
}
