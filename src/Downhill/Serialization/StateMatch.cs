using Downhill.Layers;

namespace Downhill.Serialization;

/// <summary>Which saved tensor belongs to which of a module's, and everything that does not fit.</summary>
internal sealed class StateMatch
{
    readonly List<(Tensor Target, Tensor Source)> _pairs = [];
    readonly List<string> _missing = [], _extra = [], _unlike = [];

    internal StateMatch(Module module, IReadOnlyDictionary<string, Tensor> state)
    {
        Dictionary<string, string> folded = [];
        foreach (string key in state.Keys)
            folded.TryAdd(PyTorchNames.Folded(key), key);
        HashSet<string> used = [];
        foreach (FoundTensor own in ModuleWalk.Of(module).Tensors)
            if (Key(own, state, folded) is not { } key)
                _missing.Add(own.Name);
            else if (used.Add(key))
                Pair(own, state[key]);
        _extra.AddRange(state.Keys.Where(key => !used.Contains(key) && !PyTorchNames.IsIgnored(key)));
    }

    /// <summary>Null when everything fits, else a clause that follows "but" and says all that does not.</summary>
    internal string? Problems
    {
        get
        {
            List<string> problems = [];
            if (_missing.Count > 0)
                problems.Add($"it lacks {string.Join(", ", _missing)}");
            if (_extra.Count > 0)
                problems.Add($"the model has no {string.Join(", ", _extra)}");
            problems.AddRange(_unlike);
            return problems.Count == 0 ? null : string.Join("; ", problems);
        }
    }

    internal void Copy()
    {
        using (Gradient.Off())
            foreach ((Tensor target, Tensor source) in _pairs)
                target.CopyFrom(source.Detach());
    }

    /// <summary>Our own name, else PyTorch's, else either without regard to case and underscores.</summary>
    static string? Key(FoundTensor own, IReadOnlyDictionary<string, Tensor> state, Dictionary<string, string> folded)
    {
        if (state.ContainsKey(own.Name))
            return own.Name;
        if (state.ContainsKey(own.PyTorchName))
            return own.PyTorchName;
        return folded.GetValueOrDefault(PyTorchNames.Folded(own.Name))
            ?? folded.GetValueOrDefault(PyTorchNames.Folded(own.PyTorchName));
    }

    void Pair(FoundTensor own, Tensor saved)
    {
        if (saved.Type == own.Tensor.Type)
            _pairs.Add((own.Tensor, saved));
        else
            _unlike.Add($"{own.Name} is {own.Tensor.Type} in the model and {saved.Type} in the state");
    }
}
