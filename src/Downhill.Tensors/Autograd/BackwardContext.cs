using Downhill.Autograd;

namespace Downhill.Operations;

/// <summary>What an operation's backward sees: the gradient that arrives, the values it saved, and where its own
/// gradients go.</summary>
public sealed class BackwardContext
{
    readonly ReverseWalk _walk;

    internal BackwardContext(ReverseWalk walk) => _walk = walk;

    internal Node Node { get; set; } = null!;

    /// <summary>The gradient of the first output.</summary>
    public Tensor Gradient => GradientOf(0);

    /// <summary>Whether the walk is recorded for second derivatives. If not, a fused kernel may take the place of
    /// tensor words.</summary>
    public bool CreateGraph => _walk.CreateGraph;

    /// <summary>The gradient of an output; zeros when none arrived.</summary>
    public Tensor GradientOf(int output)
    {
        ref OutputSlot slot = ref Node.Output(output);
        return slot.Pending ?? Tensor.Zeros(slot.Type.Shape, slot.Type.DType);
    }

    /// <summary>Whether a gradient arrived at an output.</summary>
    public bool HasGradient(int output) => Node.Output(output).Pending is not null;

    /// <summary>Whether input <paramref name="index"/> needs a gradient; computing one that is not needed is
    /// waste.</summary>
    public bool Needs(int index) => Node.Edges[index].Needed;

    /// <summary>Number of inputs the operation was applied to.</summary>
    public int InputCount => Node.Edges.Length;

    /// <summary>Dtype and shape of an input, saved or not.</summary>
    public TensorType InputType(int index) => Node.Edges[index].Type;

    /// <summary>An input that <see cref="Operation.Saves"/> names.</summary>
    public Tensor Input(int index)
    {
        ref Edge edge = ref Node.Edges[index];
        return Unchanged(edge.Saved, edge.Version, "input", index);
    }

    /// <summary>An output that <see cref="Operation.Saves"/> names.</summary>
    public Tensor Output(int index = 0)
    {
        ref OutputSlot slot = ref Node.Output(index);
        return Unchanged(slot.Saved, slot.Version, "output", index);
    }

    /// <summary>A tensor to write the gradient of an input into: the one that a parameter forgot after the last step.
    /// Null where there is none; then the operation makes one.</summary>
    internal Tensor? Room(int index) => _walk.Room(Node.Edges[index].Leaf);

    /// <summary>The operation's result for the arrived gradient and another tensor, element by element: in the gradient's
    /// own memory where nobody else sees it. The gradient is not to be read afterwards.</summary>
    internal Tensor InPlaceOfGradient(Operation operation, Tensor other)
    {
        Tensor gradient = Gradient;
        Tensor? result = _walk.IsOurs(gradient, holders: 1) ? gradient : null;
        if (result is not null)
            result.Numbers.Version++;
        Eager.Run(operation, [gradient, other], new Span<Tensor>(ref result!));
        return result;
    }

    /// <summary>Adds to the gradient of an input, which has the input's shape.</summary>
    /// <exception cref="ShapeMismatchException">The gradient has another shape than the input.</exception>
    public void Give(int index, Tensor gradient)
    {
        ref Edge edge = ref Node.Edges[index];
        if (gradient.Shape != edge.Type.Shape)
            throw OtherShape(index, edge.Type.Shape, gradient.Shape);
        _walk.Receive(edge, gradient);
    }

    Tensor Unchanged(Tensor? saved, int version, string role, int index)
    {
        if (saved is null)
            throw new InvalidOperationException($"{Node.Operation.Name}: backward reads {role} {index}, which Saves does not name.");
        if ((saved.Storage?.Version ?? 0) != version)
            throw Changed(saved.Shape, role, index);
        return saved;
    }

    ShapeMismatchException OtherShape(int index, Shape input, Shape gradient) => new(
        $"{Node.Operation.Name}: a gradient has the shape of its input, but input {index} is {input} and its gradient " +
        $"{gradient}.", input, gradient) { Operation = Node.Operation.Name };

    GradientException Changed(Shape saved, string role, int index) => new(
        $"{Node.Operation.Name}: backward needs {role} {index} {saved} as it was in the forward call, but it was changed in " +
        "place since. Clone it before the change.") { Operation = Node.Operation.Name };
}
