using Downhill.Layers;

namespace Downhill.Training;

/// <summary>How large gradients are, layer by layer: where they vanish or explode on their way back through a
/// network.</summary>
/// <remarks>Source: Glorot and Bengio, "Understanding the Difficulty of Training
/// Deep Feedforward Neural Networks", AISTATS, 2010.</remarks>
public static class GradientNorms
{
    /// <summary>The Euclidean norm of the gradients of each layer: √Σ g² over all of its parameters. Call it between
    /// backward and the step.</summary>
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
                double square = SquareSum(gradient);
                int place = layers.FindIndex(one => one.Layer == layer);
                if (place < 0)
                    layers.Add((layer, square));
                else
                    layers[place] = (layer, layers[place].Square + square);
            }
        return [.. layers.Select(layer => (layer.Layer, Math.Sqrt(layer.Square)))];
    }

    /// <summary>The norm of the gradient that arrives at the output of each layer on one way back: the loss's
    /// derivative by what the layer said.</summary>
    /// <param name="model">The model; only modules that hold no others count.</param>
    /// <param name="loss">Runs the model and gives a single number. Its backward pass adds to the gradients of the
    /// parameters, as ever.</param>
    /// <returns>The layers by their paths, in the order in which they ran; those whose output no gradient reaches are
    /// left out. Norms are computed in float64.</returns>
    public static IReadOnlyList<(string Layer, double Norm)> ByOutput(Module model, Func<Tensor> loss)
    {
        List<(string Layer, double Norm)> arrived = [];
        List<IDisposable> hooks = [];
        foreach ((string name, Module module) in model.NamedModules())
            if (!module.Children().Any())
                hooks.Add(module.OnForward((_, _, outputs) => Watch(outputs[0], name, arrived)));
        try
        {
            loss().Backward();
        }
        finally
        {
            hooks.ForEach(hook => hook.Dispose());
        }
        // Gradients arrive from the last layer to the first.
        arrived.Reverse();
        return arrived;
    }

    static void Watch(Tensor output, string layer, List<(string Layer, double Norm)> arrived)
    {
        if (output.RequiresGrad)
            output.OnGradient(gradient =>
            {
                using Gradient.Scope off = Gradient.Off();
                arrived.Add((layer, Math.Sqrt(SquareSum(gradient))));
                return null;
            });
    }

    static double SquareSum(Tensor gradient) => gradient.To(DType.Float64).Square().Sum().Item<double>();
}
