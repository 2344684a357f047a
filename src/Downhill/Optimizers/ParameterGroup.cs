using Downhill.Layers;

namespace Downhill.Optimizers;

/// <summary>Parameters that an optimizer treats alike; several groups let parts of a model learn at different
/// rates.</summary>
public sealed class ParameterGroup
{
    /// <summary>A group of named parameters; the names key the optimizer's saved state.</summary>
    /// <exception cref="ArgumentException">There is no parameter, or one stands in the group twice.</exception>
    public ParameterGroup(IEnumerable<(string Name, Parameter Parameter)> parameters)
    {
        Parameters = [.. parameters];
        if (Parameters.Count == 0)
            throw new ArgumentException("Optimizer: a group has at least one parameter, but it is empty.", nameof(parameters));
        if (Parameters.DistinctBy(named => named.Parameter).Count() != Parameters.Count)
            throw new ArgumentException(
                "Optimizer: each parameter stands in a group once, but one stands there twice.", nameof(parameters));
    }

    /// <summary>A group of parameters named by their position.</summary>
    /// <inheritdoc cref="ParameterGroup(IEnumerable{ValueTuple{string, Parameter}})" path="/exception"/>
    public ParameterGroup(IEnumerable<Parameter> parameters) : this(parameters.Select((parameter, i) => ($"{i}", parameter))) { }

    /// <summary>The parameters of a module, with their paths as names.</summary>
    public ParameterGroup(Module module) : this(module.NamedParameters()) { }

    /// <summary>The parameters with their names.</summary>
    public IReadOnlyList<(string Name, Parameter Parameter)> Parameters { get; }

    /// <summary>η of this group; null (the default) takes the optimizer's.</summary>
    public double? LearningRate { get; set; }

    /// <summary>λ of this group; null (the default) takes the optimizer's.</summary>
    public double? WeightDecay { get; set; }
}
