using System.Text;
using Downhill.Autograd;

namespace Downhill.Operations;

/// <summary>One kind of computation with its attributes: an immutable record. Everything the library does reads it:
/// the eager
/// call, the reverse walk, checks of shapes, drawings. Derive from it to add an operation of your own.</summary>
/// <remarks>Attributes are numbers, enums, <see cref="Shape"/> or small structs, so that two equal operations compare
/// equal.</remarks>
public abstract record Operation
{
    // Kept: asking a type for its name takes longer than a small product.
    readonly string _name;

    /// <summary>An operation of your own.</summary>
    protected Operation() => _name = GetType().Name;

    /// <summary>Number of outputs. Default 1.</summary>
    public virtual int OutputCount => 1;

    /// <summary>How many of the outputs users get; the others are kept for backward alone. Default all.</summary>
    public virtual int VisibleOutputs => OutputCount;

    /// <summary>What backward reads again. Default nothing.</summary>
    public virtual Saves Saves => Saves.None;

    /// <summary>False when no gradient flows through: the outputs are then constants to the reverse walk. Default
    /// true.</summary>
    public virtual bool IsDifferentiable => true;

    /// <summary>Whether <see cref="Compute"/> walks strides itself; otherwise its inputs are copied in order first.
    /// Default false.</summary>
    public virtual bool TakesStrides => false;

    /// <summary>The rule for dtypes and shapes: fills in the outputs' types, or throws what the caller did
    /// wrong.</summary>
    public abstract void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs);

    /// <summary>Computes the outputs into memory that is already there (and not cleared).</summary>
    public abstract void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs);

    /// <summary>The chain rule in tensor words: gives each input that needs one its gradient.</summary>
    public virtual void Backward(BackwardContext context) =>
        throw new GradientException($"{Name}: a gradient was asked for, but the operation defines none.") { Operation = Name };

    /// <summary>An output as another view of the input's memory; false when the elements of all outputs must be
    /// copied.</summary>
    internal virtual bool TryAlias(in View input, int index, TensorType output, out View alias)
    {
        alias = default;
        return false;
    }

    /// <summary>The operation's name in messages and drawings. Default: the record's type name.</summary>
    public virtual string Name => _name;

    /// <summary>Runs the operation and returns its first output.</summary>
    public Tensor Apply(params ReadOnlySpan<Tensor> inputs)
    {
        if (OutputCount != 1)
            return ApplyAll(inputs)[0];
        Tensor output = null!;
        Eager.Run(this, inputs, new Span<Tensor>(ref output));
        return output;
    }

    /// <summary>Runs the operation and returns all outputs that users get.</summary>
    public Tensor[] ApplyAll(params ReadOnlySpan<Tensor> inputs)
    {
        Tensor[] outputs = new Tensor[OutputCount];
        Eager.Run(this, inputs, outputs);
        return outputs[..VisibleOutputs];
    }

    /// <summary>Name and attributes: <c>Slice { Axis = 1, Start = 0 }</c>.</summary>
    public sealed override string ToString()
    {
        StringBuilder text = new(Name);
        int empty = text.Append(" { ").Length;
        if (PrintMembers(text) && text.Length > empty)
            return text.Append(" }").ToString();
        return Name;
    }

    /// <summary>Prints the constructor's parameters alone; derived records add theirs.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
