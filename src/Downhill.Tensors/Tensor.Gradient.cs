using Downhill.Autograd;
using Downhill.Memory;

namespace Downhill;

public partial class Tensor
{
    bool _requiresGrad;
    bool _gradSeen;

    /// <summary>The node that made this tensor; null for a leaf.</summary>
    internal Node? Node { get; set; }

    /// <summary>Which of the node's outputs this is.</summary>
    internal int OutputIndex { get; set; }

    /// <summary>The gradient as the engine sees it: reading it does not mark it as held by the user.</summary>
    internal Tensor? Gradient { get; set; }

    internal List<GradientHook>? Hooks { get; set; }

    /// <summary>Whether a backward call reaches this tensor. Set it on a leaf to ask for its gradient, or to freeze
    /// it.</summary>
    /// <exception cref="DTypeMismatchException">Set on a tensor that is not float32 or float64.</exception>
    /// <exception cref="GradientException">Set to false on the result of an operation; use <see
    /// cref="Detach"/>.</exception>
    public bool RequiresGrad
    {
        get => _requiresGrad || Node is not null;
        set
        {
            if (value && !DType.IsFloating)
                throw new DTypeMismatchException(
                    $"RequiresGrad: the dtype must be float32 or float64, but the tensor is {DType.Name}.");
            if (!value && Node is not null)
                throw new GradientException(
                    "RequiresGrad: only a leaf can be frozen, but this tensor was computed from others. Use Detach().");
            _requiresGrad = value;
        }
    }

    /// <summary>True for tensors that no recorded operation made: inputs, parameters, detached values.</summary>
    public bool IsLeaf => Node is null;

    /// <summary>What <see cref="Backward(Tensor?, bool, bool)"/> added up: the derivative of its tensor by this one;
    /// null before.</summary>
    public Tensor? Grad
    {
        get
        {
            // From here on the user may hold it, so it is not returned early: the user is one more holder.
            if (!_gradSeen && Gradient?.Storage is { } storage)
                storage.Holders++;
            _gradSeen = true;
            return Gradient;
        }
        set => (Gradient, _gradSeen) = (value, true);
    }

    /// <summary>Forgets the gradient. Its memory goes back at once, unless the user has seen it.</summary>
    public void ZeroGrad()
    {
        if (Gradient?.Storage is { } storage && --storage.Holders == 0)
            if (this is Parameter parameter && storage is not PooledStorage)
                parameter.Spare = Gradient;
            else
                storage.Return();
        (Gradient, _gradSeen) = (null, false);
    }

    /// <summary>Walks the graph backwards from this tensor and adds the gradient of every leaf that requires one to
    /// its <see cref="Grad"/>.</summary>
    /// <param name="gradient">Where the walk starts: the derivative of the final value by this tensor, of this
    /// tensor's shape. Default 1, for a single number.</param>
    /// <param name="retainGraph">Keeps the graph, so that backward can run over it again. Default false: it is freed
    /// as the walk passes.</param>
    /// <param name="createGraph">Records the walk itself, so that the gradients can be differentiated again. Default
    /// false.</param>
    /// <exception cref="GradientException">The tensor has no graph, the graph was freed, or a value that backward
    /// needs was changed since.</exception>
    /// <exception cref="ShapeMismatchException">The tensor has more than one element and no start was given, or the
    /// start has another shape.</exception>
    public void Backward(Tensor? gradient = null, bool retainGraph = false, bool createGraph = false) =>
        ReverseWalk.Run(this, gradient, retainGraph || createGraph, createGraph);

    /// <summary>The same numbers, in the same memory, cut off from the graph: a constant to backward.</summary>
    public Tensor Detach() => new(Storage, Type, Strides, Offset);

    /// <summary>Also keeps the gradient of this intermediate result in <see cref="Grad"/> when backward
    /// passes.</summary>
    /// <returns>This tensor.</returns>
    public Tensor RetainGrad()
    {
        if (Node is not null)
            Node.Output(OutputIndex).Retained = this;
        return this;
    }

    /// <summary>Calls <paramref name="hook"/> with this tensor's gradient when backward passes; a tensor that it
    /// returns takes the gradient's place.</summary>
    /// <exception cref="GradientException">The tensor does not require a gradient.</exception>
    public void OnGradient(GradientHook hook)
    {
        if (!RequiresGrad)
            throw new GradientException("OnGradient: the tensor must require a gradient, but it does not. Set RequiresGrad.");
        List<GradientHook> hooks = Node is null ? Hooks ??= [] : Node.Output(OutputIndex).Hooks ??= [];
        hooks.Add(hook);
    }
}

/// <summary>Sees a gradient on its way; returns another to put in its place, or null to leave it.</summary>
public delegate Tensor? GradientHook(Tensor gradient);
