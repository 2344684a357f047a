using Downhill.Layers;

namespace Downhill.Metrics;

/// <summary>Counts the units of rectifiers that say 0 to every row: their gradient is 0 as well, so plain training cannot
/// wake them.</summary>
public static class DeadUnits
{
    /// <summary>The dead units behind each <see cref="Relu"/> of a model.</summary>
    /// <param name="model">The model; it runs once, without gradients, in the mode that it is in.</param>
    /// <param name="inputs">The rows, the first axis counting them. A unit that is dead for these may live for
    /// others.</param>
    /// <returns>For each rectifier, in the order in which they run: its path, its dead units, and all its units. Units
    /// are counted along the second axis: the outputs of a Linear layer, the channels of a convolution.</returns>
    public static IReadOnlyList<(string Name, int Dead, int Units)> Of(Layer model, Tensor inputs)
    {
        List<(string Name, int Dead, int Units)> counts = [];
        List<IDisposable> hooks = [];
        foreach ((string name, Module module) in model.NamedModules())
            if (module is Relu)
                hooks.Add(module.OnForward((_, _, outputs) => counts.Add(Count(name, outputs[0]))));
        try
        {
            using Gradient.Scope off = Gradient.Off();
            model.Forward(inputs);
        }
        finally
        {
            hooks.ForEach(hook => hook.Dispose());
        }
        return counts;
    }

    static (string Name, int Dead, int Units) Count(string name, Tensor output)
    {
        int units = output.Shape[1], dead = 0;
        Tensor byUnit = output.Detach().Transpose(0, 1).Reshape(units, output.Length / units);
        foreach (bool alive in (byUnit > 0).Any([1]).ToArray<bool>())
            dead += alive ? 0 : 1;
        return (name, dead, units);
    }
}
