using System.Runtime.CompilerServices;
using Downhill.Autograd;
using Downhill.Memory;

namespace Downhill.Operations;

/// <summary>The only place that runs operations: infer types, take memory, compute, and remember the node for
/// backward.</summary>
internal static class Eager
{
    // Apart: compiled into every word that calls it, the same few kilobytes would be there a hundred times.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Run(Operation operation, ReadOnlySpan<Tensor> inputs, Span<Tensor> outputs)
    {
        int count = inputs.Length;
        Few<TensorType> fewTypes = default, fewResults = default;
        Span<TensorType> types = count <= Few<View>.Room ? fewTypes : new TensorType[count];
        Span<TensorType> results = outputs.Length <= Few<View>.Room ? fewResults : new TensorType[outputs.Length];
        bool hasNumbers = true;
        for (int i = 0; i < count; i++)
        {
            types[i] = inputs[i].Type;
            hasNumbers &= inputs[i].Storage is not null;
        }
        operation.Infer(types[..count], results[..outputs.Length]);
        if (!hasNumbers)
            for (int i = 0; i < outputs.Length; i++)
                outputs[i] = new Tensor(null, results[i], null, 0);
        else if (count != 1 || !TryAlias(operation, inputs[0], results, outputs))
            Compute(operation, inputs, results, outputs);
        if (GradientMode.IsOn && operation.IsDifferentiable)
            Node.Attach(operation, inputs, outputs);
        if (operation.VisibleOutputs < outputs.Length && outputs[0].Node is null)
            ReturnHidden(operation, outputs);
    }

    /// <summary>No backward will come for what was kept for it.</summary>
    static void ReturnHidden(Operation operation, ReadOnlySpan<Tensor> outputs)
    {
        foreach (Tensor hidden in outputs[operation.VisibleOutputs..])
            hidden.Storage?.Return();
    }

    static bool TryAlias(Operation operation, Tensor input, ReadOnlySpan<TensorType> results, Span<Tensor> outputs)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            if (!operation.TryAlias(input.View, i, results[i], out View alias))
                return false;
            outputs[i] = new Tensor(alias.Storage, results[i], alias.StridesOrNull, alias.Offset);
        }
        return true;
    }

    static void Compute(
        Operation operation, ReadOnlySpan<Tensor> inputs, ReadOnlySpan<TensorType> results, Span<Tensor> outputs)
    {
        Few<View> fewViews = default, fewTargets = default;
        Span<View> views = inputs.Length <= Few<View>.Room ? fewViews : new View[inputs.Length];
        Span<View> targets = outputs.Length <= Few<View>.Room ? fewTargets : new View[outputs.Length];
        for (int i = 0; i < inputs.Length; i++)
            views[i] = inputs[i].Strides is null || operation.TakesStrides ? inputs[i].View : Packed(inputs[i]);
        for (int i = 0; i < outputs.Length; i++)
        {
            outputs[i] ??= Tensor.Allocate(results[i]); // A caller may have brought the memory.
            targets[i] = outputs[i].View;
        }
        operation.Compute(views[..inputs.Length], targets[..outputs.Length]);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Strides is not null && !operation.TakesStrides)
                views[i].Storage.Return();
            // The collector must not take a tensor's block while its span is read.
            GC.KeepAlive(inputs[i]);
        }
    }

    /// <summary>The same elements in order, in memory of their own that nobody else sees.</summary>
    static View Packed(Tensor tensor)
    {
        View target = Tensor.Allocate(tensor.Type).View;
        Copy.Strided(tensor.View, target);
        return target;
    }
}
