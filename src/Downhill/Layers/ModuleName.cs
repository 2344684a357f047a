using Downhill.Serialization;

namespace Downhill.Layers;

/// <summary>A path to a module or a tensor in its three spellings: <c>Layers.0.Weight</c> as a key,
/// <c>Layers[0].Weight</c> in sentences, and <c>0.weight</c> as PyTorch writes it.</summary>
internal readonly record struct ModuleName
{
    public ModuleName() { }

    internal string Text { get; private init; } = "";

    internal string Indexed { get; private init; } = "";

    internal string PyTorch { get; private init; } = "";

    /// <summary>The part below the module that holds it: a field's name with its indices.</summary>
    internal string Last { get; private init; } = "";

    internal ModuleName Member(string name) => new()
    {
        Text = Join(Text, name), Indexed = Join(Indexed, name), PyTorch = Join(PyTorch, PyTorchNames.Of(name)),
        Last = name,
    };

    /// <summary>The list inside a container, which PyTorch does not name: its items follow the container's own
    /// name.</summary>
    internal ModuleName Contents(string name) => Member(name) with { PyTorch = PyTorch };

    internal ModuleName Item(int index) => new()
    {
        Text = Join(Text, $"{index}"), Indexed = $"{Indexed}[{index}]", PyTorch = Join(PyTorch, $"{index}"),
        Last = $"{Last}[{index}]",
    };

    internal ModuleName Key(string key) => new()
    {
        Text = Join(Text, key), Indexed = $"{Indexed}[{key}]", PyTorch = Join(PyTorch, key), Last = $"{Last}[{key}]",
    };

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
