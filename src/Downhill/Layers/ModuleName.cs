namespace Downhill.Layers;

/// <summary>A path to a module or a tensor in its two spellings: <c>Layers.0.Weight</c> as a key, <c>Layers[0].Weight</c> in sentences.</summary>
internal readonly record struct ModuleName
{
    public ModuleName() { }

    internal string Text { get; private init; } = "";

    internal string Indexed { get; private init; } = "";

    /// <summary>The part below the module that holds it: a field's name with its indices.</summary>
    internal string Last { get; private init; } = "";

    internal ModuleName Member(string name) =>
        new() { Text = Join(Text, name), Indexed = Join(Indexed, name), Last = name };

    internal ModuleName Item(int index) =>
        new() { Text = Join(Text, $"{index}"), Indexed = $"{Indexed}[{index}]", Last = $"{Last}[{index}]" };

    internal ModuleName Key(string key) =>
        new() { Text = Join(Text, key), Indexed = $"{Indexed}[{key}]", Last = $"{Last}[{key}]" };

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
