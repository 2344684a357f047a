namespace Downhill.Operations;

/// <summary>An operation that only looks at the same memory in another way and never copies.</summary>
public abstract record ViewOperation : Operation
{
    /// <summary>Not called: the output is a view of the input.</summary>
    public sealed override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        throw new InvalidOperationException($"{Name}: a view is never computed.");

    internal sealed override bool TryAlias(in View input, int index, TensorType output, out View alias)
    {
        int[] strides = new int[output.Shape.Rank];
        int offset = input.Offset + Walk(input.Shape, input.Strides, strides);
        alias = new View(input.Storage, output, Layout.Normalize(output.Shape, strides), offset);
        return true;
    }

    /// <summary>Fills in the output's strides and returns how many elements its first one lies after the input's
    /// first.</summary>
    private protected abstract int Walk(Shape input, ReadOnlySpan<int> strides, Span<int> result);
}
