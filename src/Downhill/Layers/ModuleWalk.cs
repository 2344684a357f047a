using System.Collections;

namespace Downhill.Layers;

/// <summary>One walk over the fields of a module and all below it: what is found, each thing once, under its first
/// path.</summary>
internal sealed class ModuleWalk
{
    readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<string> _names = [];
    readonly List<FoundTensor> _tensors = [];
    readonly List<FoundModule> _modules = [];
    readonly List<(Module Owner, string Name, object Value)> _others = [];

    /// <summary>The modules, each before what it holds.</summary>
    internal IReadOnlyList<FoundModule> Modules => _modules;

    internal static ModuleWalk Of(Module root)
    {
        ModuleWalk walk = new();
        walk.Visit(root, new(), null);
        foreach ((Module owner, string name, object value) in walk._others)
            if (HiddenTensors.In(value, walk._seen) is { } hidden)
                throw new TensorException(
                    $"Module: parameters are looked for in fields, arrays, lists and dictionaries, but {name} of " +
                    $"{owner.GetType().Name} is a {TypeName.Of(value)} that holds a {TypeName.Of(hidden)}. Hold it " +
                    $"in a field of the module, or derive {TypeName.Of(value)} from Module.");
        return walk;
    }

    internal IEnumerable<(string Name, TTensor Tensor)> Named<TTensor>() where TTensor : Tensor
    {
        foreach (FoundTensor found in _tensors)
            if (found.Tensor is TTensor tensor)
                yield return (found.Name, tensor);
    }

    /// <summary>Parameters and buffers together, in the order of the fields.</summary>
    internal IReadOnlyList<FoundTensor> Tensors => _tensors;

    void Visit(Module module, ModuleName name, Module? parent)
    {
        if (!_seen.Add(module))
            return;
        _modules.Add(new(name.Text, name.Indexed, module, parent));
        ModuleFields fields = ModuleFields.Of(module.GetType());
        for (int i = 0; i < fields.Names.Count; i++)
            if (fields.Value(i, module) is { } value)
                Look(value, module is IModuleContainer ? name.Contents(fields.Names[i]) : name.Member(fields.Names[i]),
                    module);
    }

    void Look(object value, ModuleName name, Module owner)
    {
        switch (value)
        {
            case Tensor tensor: Take(tensor, name, owner); break;
            case Module module: Claim(name, owner, module); Visit(module, name, owner); break;
            case IDictionary dictionary: LookAtAll(dictionary, name, owner); break;
            case IList list when !ModuleFields.IsPlain(list.GetType()): LookAtAll(list, name, owner); break;
            case IList: break;
            default: LookLater(value, name, owner); break;
        }
    }

    void LookAtAll(IList list, ModuleName name, Module owner)
    {
        int index = 0;
        foreach (object? item in list)
        {
            if (item is not null && !ModuleFields.IsPlain(item.GetType()))
                Look(item, name.Item(index), owner);
            index++;
        }
    }

    void LookAtAll(IDictionary dictionary, ModuleName name, Module owner)
    {
        foreach (DictionaryEntry entry in dictionary)
            if (entry.Value is not null && !ModuleFields.IsPlain(entry.Value.GetType()))
                Look(entry.Value, name.Key(entry.Key.ToString()!), owner);
    }

    void LookLater(object value, ModuleName name, Module owner)
    {
        if (!ModuleFields.IsPlain(value.GetType()))
            _others.Add((owner, name.Last, value));
    }

    void Take(Tensor tensor, ModuleName name, Module owner)
    {
        if (tensor is not (Parameter or Buffer))
            throw new TensorException(
                $"Module: a tensor in a field is a Parameter or a Buffer, but {name.Last} of {owner.GetType().Name} " +
                $"is a plain Tensor {tensor.Shape}. Write new Parameter(...) for what training changes, new " +
                "Buffer(...) for what is only saved.");
        Claim(name, owner, tensor);
        if (_seen.Add(tensor))
            _tensors.Add(new(name.Text, name.PyTorch, tensor));
    }

    void Claim(ModuleName name, Module owner, object value)
    {
        if (!_seen.Contains(value) && !_names.Add(name.Text))
            throw new TensorException(
                $"Module: everything a module holds has a name of its own, but {owner.GetType().Name} has two things " +
                $"named {name.Last}. Rename one of the fields or keys.");
    }
}

/// <summary>A module that a walk met: its path with dots, the same with brackets, and the module that holds
/// it.</summary>
internal readonly record struct FoundModule(string Name, string IndexedName, Module Module, Module? Parent);

/// <summary>A parameter or buffer that a walk met, with its path and the one that PyTorch would give it.</summary>
internal readonly record struct FoundTensor(string Name, string PyTorchName, Tensor Tensor);
