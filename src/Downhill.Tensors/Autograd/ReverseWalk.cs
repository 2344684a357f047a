using Downhill.Memory;
using Downhill.Operations;

namespace Downhill.Autograd;

/// <summary>Walks a graph from its end to its leaves, each node after all that use it, and passes gradients
/// along.</summary>
internal sealed class ReverseWalk
{
    static long s_marks;

    // What the last walk of this thread found: lists that need not grow are a twentieth of a small step's memory.
    [ThreadStatic]
    static int t_nodes;
    [ThreadStatic] static ReverseWalk? t_current;

    readonly bool _retainGraph;
    readonly Dictionary<(object Holder, int Output), int>? _targets;
    readonly Tensor?[] _found;
    readonly List<Storage> _made = [];

    ReverseWalk(bool retainGraph, bool createGraph, Tensor[]? targets)
    {
        (_retainGraph, CreateGraph) = (retainGraph, createGraph);
        _found = new Tensor?[targets?.Length ?? 0];
        if (targets is null)
            return;
        _targets = [];
        for (int i = 0; i < targets.Length; i++)
            _targets[((object?)targets[i].Node ?? targets[i], targets[i].OutputIndex)] = i;
    }

    /// <summary>The walk that runs on this thread, to which new memory belongs.</summary>
    internal static ReverseWalk? Current => t_current;

    internal bool CreateGraph { get; }

    /// <summary>Runs backward from a tensor. With targets, their gradients are returned and no leaf is
    /// touched.</summary>
    internal static Tensor[] Run(
        Tensor root, Tensor? start, bool retainGraph, bool createGraph, Tensor[]? targets = null)
    {
        if (!root.RequiresGrad)
            throw new GradientException(
                "Backward: the tensor must depend on one that requires a gradient, but none does. Set RequiresGrad before computing it.");
        Tensor seed = Seed(root, start);
        ReverseWalk walk = new(retainGraph, createGraph, targets);
        (ReverseWalk? outer, bool mode) = (t_current, GradientMode.IsOn);
        GradientMode.Set(createGraph);
        t_current = createGraph ? null : walk;
        try
        {
            walk.Start(root, seed);
        }
        finally
        {
            GradientMode.Set(mode);
            t_current = outer;
        }
        if (!retainGraph)
            BufferPool.Shared.Rest();
        return targets is null ? [] : walk.Answers(targets);
    }

    static Tensor Seed(Tensor root, Tensor? start)
    {
        if (start is null && root.Length != 1)
            throw new ShapeMismatchException(
                $"Backward: the start must be a single number, but the tensor is {root.Shape}. Sum it first, or give the gradient " +
                "to start from.", root.Shape);
        if (start is not null && start.Type != root.Type)
            throw new ShapeMismatchException(
                $"Backward: the gradient to start from must be like the tensor, but the tensor is {root.Type} and the gradient " +
                $"{start.Type}.", root.Shape, start.Shape);
        return start ?? Tensor.Ones(root.Shape, root.DType);
    }

    void Start(Tensor root, Tensor seed)
    {
        if (root.Node is not { } last)
        {
            Arrive(root, seed);
            return;
        }
        List<Node> order = Order(last);
        last.Output(root.OutputIndex).Pending = Hold(seed);
        BackwardContext context = new(this);
        try
        {
            for (int i = order.Count - 1; i >= 0; i--)
                Pass(order[i], context);
        }
        finally
        {
            // After an error no gradient may stay under way, or the next walk would add to it.
            foreach (Node node in order)
                for (int i = 0; i < node.OutputCount; i++)
                    node.Output(i).Pending = null;
        }
    }

    /// <summary>The nodes below, each after all nodes that it was computed from.</summary>
    static List<Node> Order(Node last)
    {
        long mark = Interlocked.Increment(ref s_marks);
        List<Node> order = new(t_nodes);
        Stack<Node> path = new(t_nodes);
        Enter(last);
        while (path.TryPeek(out Node? node))
        {
            if (node.Cursor == node.Edges.Length)
                order.Add(path.Pop());
            else if (node.Edges[node.Cursor++].Producer is { } producer && producer.Mark != mark)
                Enter(producer);
        }
        t_nodes = order.Count;
        return order;

        void Enter(Node node)
        {
            if (node.IsFreed)
                throw new GradientException(
                    $"Backward: a graph is freed as backward passes, but it was walked again (at {node.Operation.Name}). " +
                    "Use retainGraph: true in the first call.");
            (node.Mark, node.Cursor) = (mark, 0);
            path.Push(node);
        }
    }

    void Pass(Node node, BackwardContext context)
    {
        bool arrived = false;
        for (int i = 0; i < node.OutputCount; i++)
            arrived |= Inspect(node, i);
        if (arrived)
        {
            context.Node = node;
            node.Operation.Backward(context);
        }
        for (int i = 0; i < node.OutputCount; i++)
        {
            ref OutputSlot slot = ref node.Output(i);
            Release(slot.Pending);
            slot.Pending = null;
        }
        if (!_retainGraph)
            node.Free();
        ReturnUnheld();
    }

    /// <summary>Hooks, retained gradients and targets see the gradient when all of it has arrived.</summary>
    bool Inspect(Node node, int index)
    {
        ref OutputSlot slot = ref node.Output(index);
        if (slot.Pending is not { } gradient)
            return false;
        if (slot.Hooks is { } hooks)
            slot.Pending = gradient = Hold(Hooked(hooks, gradient));
        if (slot.Retained is { } retained)
            AddTo(retained, gradient);
        if (_targets is not null && _targets.TryGetValue((node, index), out int target))
            _found[target] = Hold(gradient);
        return true;
    }

    static Tensor Hooked(List<GradientHook> hooks, Tensor gradient)
    {
        foreach (GradientHook hook in hooks)
        {
            Hold(gradient); // The hook may keep it.
            gradient = hook(gradient) ?? gradient;
        }
        return gradient;
    }

    /// <summary>A gradient for the input behind an edge.</summary>
    internal void Receive(in Edge edge, Tensor gradient)
    {
        if (edge.Producer is { } producer)
        {
            ref OutputSlot slot = ref producer.Output(edge.OutputIndex);
            slot.Pending = slot.Pending is { } pending ? Sum(pending, gradient) : Hold(gradient);
        }
        else if (edge.Leaf is { } leaf)
            Arrive(leaf, gradient);
    }

    /// <summary>What a parameter's last gradient left, as if made in this walk.</summary>
    internal Tensor? Room(Tensor? leaf)
    {
        if (CreateGraph || _targets is not null || leaf is not Parameter { Gradient: null, Spare: { } spare } parameter)
            return null;
        parameter.Spare = null;
        spare.Numbers.Walk = this;
        spare.Numbers.Version++;
        return spare;
    }

    void Arrive(Tensor leaf, Tensor gradient)
    {
        if (leaf.Hooks is { } hooks)
            gradient = Hooked(hooks, gradient);
        if (_targets is null)
            AddTo(leaf, gradient);
        else if (_targets.TryGetValue((leaf, 0), out int target))
            _found[target] = _found[target] is { } before ? Sum(before, gradient) : Hold(gradient);
    }

    void AddTo(Tensor leaf, Tensor gradient)
    {
        if (leaf.Gradient is not { } before)
            leaf.Gradient = CreateGraph ? gradient : Hold(Own(gradient));
        else if (CreateGraph)
            leaf.Gradient = before + gradient;
        else
            before.AddInPlace(gradient);
    }

    /// <summary>A gradient that nobody else sees: itself if this walk made it and it has no other holder, else a
    /// copy.</summary>
    Tensor Own(Tensor gradient) => gradient.Node is null && IsOurs(gradient, holders: 0) ? gradient : gradient.Clone();

    /// <summary>Whether this walk made a gradient's memory, the gradient fills it in order, and so many hold it.</summary>
    internal bool IsOurs(Tensor gradient, int holders) => !CreateGraph && gradient.IsContiguous &&
        gradient.Storage is { Exposed: false } storage && storage.Holders == holders && storage.Walk == this;

    Tensor Sum(Tensor pending, Tensor gradient)
    {
        if (IsOurs(pending, holders: 1))
        {
            pending.AddInPlace(gradient);
            return pending;
        }
        Tensor sum = Hold(pending + gradient);
        Release(pending);
        return sum;
    }

    static Tensor Hold(Tensor gradient)
    {
        if (gradient.Storage is { } storage)
            storage.Holders++;
        return gradient;
    }

    static void Release(Tensor? gradient)
    {
        if (gradient?.Storage is { } storage)
            storage.Holders--;
    }

    /// <summary>Large memory that was taken during this walk.</summary>
    internal void Note(Storage storage) => _made.Add(storage);

    void ReturnUnheld()
    {
        if (_made.Count == 0)
            return;
        int kept = 0;
        for (int i = 0; i < _made.Count; i++)
            if (_made[i].Holders > 0)
                _made[kept++] = _made[i];
            else
                _made[i].Return();
        _made.RemoveRange(kept, _made.Count - kept);
    }

    Tensor[] Answers(Tensor[] targets)
    {
        Tensor[] answers = new Tensor[targets.Length];
        for (int i = 0; i < targets.Length; i++)
            answers[i] = _found[_targets![((object?)targets[i].Node ?? targets[i], targets[i].OutputIndex)]]
                ?? Tensor.Zeros(targets[i].Shape, targets[i].DType);
        return answers;
    }
}
