using Downhill.Data;
using Downhill.Layers;

namespace Downhill.Serialization;

/// <summary>Words that save a model's parameters and buffers, and take them back.</summary>
public static class ModuleStorage
{
    extension(Module module)
    {
        /// <summary>All parameters and buffers by path, such as <c>Layers.0.Weight</c>. They share memory with the module.</summary>
        public IReadOnlyDictionary<string, Tensor> StateDictionary()
        {
            Dictionary<string, Tensor> state = [];
            foreach ((string name, Parameter parameter) in module.NamedParameters())
                state[name] = parameter;
            foreach ((string name, Buffer buffer) in module.NamedBuffers())
                state[name] = buffer;
            return state;
        }

        /// <summary>Takes over the numbers of a dictionary. Names in PyTorch's spelling (<c>layers.0.weight</c>, <c>running_mean</c>) fit too.</summary>
        /// <exception cref="TensorException">Names are missing or left over, or shapes or dtypes differ: all of them in one message, and nothing is changed.</exception>
        public void LoadStateDictionary(IReadOnlyDictionary<string, Tensor> state)
        {
            Dictionary<string, Tensor> given = [];
            foreach ((string name, Tensor tensor) in state)
                given[Plain(name)] = tensor;
            IReadOnlyDictionary<string, Tensor> own = module.StateDictionary();
            List<string> problems = [.. Problems(own, state, given)];
            if (problems.Count > 0)
                throw new TensorException($"{module}: the saved state must fit the model, but {string.Join("; ", problems)}.");
            using (Gradient.Off())
                foreach ((string name, Tensor tensor) in own)
                    tensor.CopyFrom(given[Plain(name)].Detach());
        }

        /// <summary>Writes parameters and buffers to a safetensors file, which appears under its name when it is complete.</summary>
        public void Save(string path) => Safetensors.Write(path, module.StateDictionary());

        /// <summary>Reads parameters and buffers from a safetensors file.</summary>
        /// <exception cref="DataFileException">The file cannot be used.</exception>
        /// <exception cref="TensorException">What it holds does not fit the model; nothing is changed.</exception>
        public void Load(string path) => module.LoadStateDictionary(Safetensors.Read(path).Tensors);
    }

    static IEnumerable<string> Problems(
        IReadOnlyDictionary<string, Tensor> own, IReadOnlyDictionary<string, Tensor> state, Dictionary<string, Tensor> given)
    {
        HashSet<string> known = [.. own.Keys.Select(Plain)];
        string[] missing = [.. own.Keys.Where(name => !given.ContainsKey(Plain(name)))];
        string[] extra = [.. state.Keys.Where(name => !known.Contains(Plain(name)))];
        if (missing.Length > 0)
            yield return $"it lacks {string.Join(", ", missing)}";
        if (extra.Length > 0)
            yield return $"the model has no {string.Join(", ", extra)}";
        foreach ((string name, Tensor tensor) in own)
            if (given.TryGetValue(Plain(name), out Tensor? other) && other.Type != tensor.Type)
                yield return $"{name} is {tensor.Type} in the model and {other.Type} in the state";
    }

    /// <summary>A name without case and underscores: what PyTorch's spelling and ours have in common.</summary>
    static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
