using Downhill.Operations;

namespace Downhill.Autograd;

/// <summary>One use of an operation: where its gradients go, and what its backward reads again.</summary>
internal sealed class Node
{
    readonly OutputSlot[]? _more;
    OutputSlot _first;

    Node(Operation operation, ReadOnlySpan<Tensor> inputs, ReadOnlySpan<Tensor> outputs)
    {
        Operation = operation;
        Edges = new Edge[inputs.Length];
        Saves saves = operation.Saves;
        for (int i = 0; i < inputs.Length; i++)
            Edges[i].Connect(inputs[i], ((int)saves >> (i + 1) & 1) != 0);
        _more = outputs.Length > 1 ? new OutputSlot[outputs.Length] : null;
        for (int i = 0; i < outputs.Length; i++)
            Output(i).Open(outputs[i], (saves & Saves.Outputs) != 0 || i >= operation.VisibleOutputs);
    }

    internal Operation Operation { get; }

    internal Edge[] Edges { get; }

    internal int OutputCount => _more?.Length ?? 1;

    /// <summary>The graph was freed by a backward call: its saved values are gone.</summary>
    internal bool IsFreed { get; private set; }

    /// <summary>The last walk that found this node, and how far it has followed the edges.</summary>
    internal long Mark { get; set; }

    internal int Cursor { get; set; }

    internal ref OutputSlot Output(int index) => ref _more is null ? ref _first : ref _more[index];

    internal static void Attach(Operation operation, ReadOnlySpan<Tensor> inputs, ReadOnlySpan<Tensor> outputs)
    {
        bool needed = false;
        foreach (Tensor input in inputs)
            needed |= input.RequiresGrad;
        if (!needed)
            return;
        Node node = new(operation, inputs, outputs);
        for (int i = 0; i < outputs.Length; i++)
            if (outputs[i].DType.IsFloating)
                (outputs[i].Node, outputs[i].OutputIndex) = (node, i);
    }

    /// <summary>Lets go of what was saved; outputs that only backward could see give their memory back.</summary>
    internal void Free()
    {
        IsFreed = true;
        foreach (ref Edge edge in Edges.AsSpan())
            edge.Saved = null;
        for (int i = 0; i < OutputCount; i++)
        {
            ref OutputSlot output = ref Output(i);
            if (i >= Operation.VisibleOutputs)
                output.Saved?.Storage?.Return();
            output.Saved = null;
        }
    }
}

/// <summary>An input of a node: where its gradient goes and, when backward reads it, its value.</summary>
internal struct Edge
{
    internal TensorType Type { get; private set; }

    internal Node? Producer { get; private set; }

    internal int OutputIndex { get; private set; }

    internal Tensor? Leaf { get; private set; }

    internal Tensor? Saved { get; set; }

    internal int Version { get; private set; }

    internal readonly bool Needed => Producer is not null || Leaf is not null;

    // In place: an edge made elsewhere and copied here costs as much as a small product.
    internal void Connect(Tensor input, bool save)
    {
        Type = input.Type;
        Producer = input.Node;
        OutputIndex = input.OutputIndex;
        if (Producer is null && input.RequiresGrad)
            Leaf = input;
        if (!save)
            return;
        Saved = input;
        Version = input.Storage?.Version ?? 0;
    }
}

/// <summary>An output of a node: its value where backward reads it, and the gradient that is under way to it.</summary>
internal struct OutputSlot
{
    internal TensorType Type { get; private set; }

    internal Tensor? Saved { get; set; }

    internal int Version { get; private set; }

    internal Tensor? Pending { get; set; }

    internal Tensor? Retained { get; set; }

    internal List<GradientHook>? Hooks { get; set; }

    internal void Open(Tensor output, bool save)
    {
        Type = output.Type;
        Version = output.Storage?.Version ?? 0;
        if (save)
            Saved = output;
    }
}
