using Downhill.Data;
using Downhill.Layers;

namespace Downhill.Training;

/// <summary>Finds where a number stopped being finite.</summary>
internal static class FiniteCheck
{
    /// <summary>Throws when a gradient is not finite, naming its parameter.</summary>
    internal static void Gradients((string Name, Parameter Parameter)[] parameters, int epoch, int batch)
    {
        foreach ((string name, Parameter parameter) in parameters)
            // An infinity or NaN among the elements makes the sum one; one pass, nothing stored.
            if (parameter.Gradient is { } gradient && !IsFinite(gradient))
                throw new NotFiniteException(
                    $"Training: every gradient must be finite, but that of {name} is not (epoch {epoch}, batch {batch}). " +
                    "Try a smaller learning rate or clip the gradients.");
    }

    /// <summary>The error of a loss that is not finite: runs the batch again and names the first module whose output
    /// is not.</summary>
    internal static NotFiniteException Explain(Layer model, Batch batch, string when)
    {
        string? first = null;
        List<IDisposable> hooks = [.. model.NamedModules().Select(named => named.Module.OnForward((module, _, outputs) =>
        {
            if (first is null && outputs.Any(output => output.DType.IsFloating && !IsFinite(output)))
                first = $"the output of {(named.Name.Length == 0 ? "the model" : named.Name)} {module}";
        }))];
        using (Gradient.Off())
            model.Forward(batch.Inputs);
        hooks.ForEach(hook => hook.Dispose());
        string where = IsFinite(batch.Inputs) ? first ?? "the loss itself" : "the input";
        return new NotFiniteException(
            $"Training: every number must be finite, but {where} is not ({when}). Try a smaller learning rate or check the data.");
    }

    static bool IsFinite(Tensor tensor)
    {
        Tensor sum = tensor.Detach().Sum();
        return sum.DType != DType.Float32
            ? sum.DType != DType.Float64 || double.IsFinite(sum.Item<double>()) : float.IsFinite(sum.Item<float>());
    }
}
