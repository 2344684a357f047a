using System.Collections;

namespace Downhill.Layers;

/// <summary>A list of modules that is a module itself: it has no forward call, its owner runs what is in it.</summary>
/// <remarks>A plain list or array of modules in a field is found as well; this one can also be named, switched to
/// <see cref="Module.Eval"/> and counted by itself.</remarks>
/// <typeparam name="TModule">What the list holds.</typeparam>
public sealed class ModuleList<TModule> : Module, IReadOnlyList<TModule>, IModuleContainer where TModule : Module
{
    readonly List<TModule> _items;

    /// <summary>Takes the first modules of the list.</summary>
    public ModuleList(params ReadOnlySpan<TModule> items) => _items = [.. items];

    /// <summary>How many modules there are.</summary>
    public int Count => _items.Count;

    /// <summary>The module at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public TModule this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>Puts a module after the last.</summary>
    public void Add(TModule module) => _items.Add(module);

    /// <inheritdoc/>
    public IEnumerator<TModule> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
