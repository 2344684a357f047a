using Downhill.Data;
using Downhill.Layers;

namespace Downhill.Serialization;

/// <summary>Words that save a model's parameters and buffers, and take them back.</summary>
public static class ModuleStorage
{
    extension(Module module)
    {
        /// <summary>All parameters and buffers by path, such as <c>Layers.0.Weight</c>. They share memory with the
        /// module.</summary>
        public IReadOnlyDictionary<string, Tensor> StateDictionary() =>
            ModuleWalk.Of(module).Tensors.ToDictionary(found => found.Name, found => found.Tensor);

        /// <summary>The same under the names that PyTorch would give, such as <c>0.weight</c> and
        /// <c>norm.running_mean</c>.</summary>
        public IReadOnlyDictionary<string, Tensor> PyTorchStateDictionary() =>
            ModuleWalk.Of(module).Tensors.ToDictionary(found => found.PyTorchName, found => found.Tensor);

        /// <summary>Takes over the numbers of a dictionary, whose names are ours or PyTorch's (<c>0.weight</c>,
        /// <c>norm.running_mean</c>).</summary>
        /// <exception cref="TensorException">Names are missing or left over, or shapes or dtypes differ: all of them in
        /// one message, and nothing is changed.</exception>
        public void LoadStateDictionary(IReadOnlyDictionary<string, Tensor> state)
        {
            StateMatch match = new(module, state);
            if (match.Problems is { } problems)
                throw new TensorException($"{module}: the saved state must fit the model, but {problems}.");
            match.Copy();
        }

        /// <summary>Writes parameters and buffers to a safetensors file, which appears under its name when it is
        /// complete.</summary>
        public void Save(string path) => Safetensors.Write(path, module.StateDictionary());

        /// <summary>Reads parameters and buffers from a safetensors file, written by <see cref="Save"/> or from
        /// PyTorch.</summary>
        /// <exception cref="DataFileException">The file cannot be used, or what it holds does not fit the model: all
        /// that differs in one message, and nothing is changed.</exception>
        public void Load(string path)
        {
            StateMatch match = new(module, Safetensors.Read(path).Tensors);
            if (match.Problems is { } problems)
                throw new DataFileException(path, $"safetensors file '{path}': the saved state must fit the model, " +
                    $"but {problems}.");
            match.Copy();
        }
    }
}
