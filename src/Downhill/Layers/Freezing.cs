namespace Downhill.Layers;

/// <summary>Decides which parameters of a module training may change.</summary>
public static class Freezing
{
    /// <summary>Lets training change nothing in the module: no parameter requires a gradient any more.</summary>
    /// <inheritdoc cref="Module.Children" path="/exception"/>
    public static void Freeze(this Module module)
    {
        foreach (Parameter parameter in module.Parameters())
            parameter.RequiresGrad = false;
    }

    /// <summary>Lets training change everything in the module again.</summary>
    /// <inheritdoc cref="Module.Children" path="/exception"/>
    public static void Unfreeze(this Module module)
    {
        foreach (Parameter parameter in module.Parameters())
            (parameter.RequiresGrad, parameter.Frozen) = (true, null);
    }

    /// <summary>Lets training change these numbers alone: all others of the module stay as they are.</summary>
    /// <param name="module">A module with the elements' parameters.</param>
    /// <param name="free">The numbers that may change. None: as <see cref="Freeze"/>.</param>
    /// <exception cref="ArgumentException">An element belongs to another module.</exception>
    public static void FreezeAllBut(this Module module, params ReadOnlySpan<ParameterElement> free)
    {
        module.Unfreeze();
        ILookup<Parameter, int> places = free.ToArray().ToLookup(element => element.Parameter, element => element.Place);
        HashSet<Parameter> own = [.. module.Parameters()];
        if (places.FirstOrDefault(group => !own.Contains(group.Key)) is { } foreign)
            throw new ArgumentException(
                $"FreezeAllBut: every element must belong to the module, but a parameter of shape {foreign.Key.Shape} does not.");
        foreach (Parameter parameter in own)
            if (places.Contains(parameter))
                parameter.Frozen = AllBut(parameter, places[parameter]);
            else
                parameter.RequiresGrad = false;
    }

    static Tensor AllBut(Parameter parameter, IEnumerable<int> free)
    {
        bool[] frozen = new bool[parameter.Length];
        Array.Fill(frozen, true);
        foreach (int place in free)
            frozen[place] = false;
        return Tensor.From(frozen, parameter.Shape);
    }
}
