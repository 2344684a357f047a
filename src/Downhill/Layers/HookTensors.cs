using System.Runtime.CompilerServices;

namespace Downhill.Layers;

/// <summary>The tensors of a forward call's inputs or outputs: one, or those of a tuple, an array or a list, in
/// order.</summary>
internal static class HookTensors
{
    internal static IReadOnlyList<Tensor> Of(object? value)
    {
        List<Tensor> tensors = [];
        Add(value, tensors);
        return tensors;
    }

    static void Add(object? value, List<Tensor> tensors)
    {
        if (value is Tensor tensor)
            tensors.Add(tensor);
        else if (value is ITuple tuple)
            for (int i = 0; i < tuple.Length; i++)
                Add(tuple[i], tensors);
        else if (value is IEnumerable<Tensor> many)
            tensors.AddRange(many);
    }
}
