namespace Downhill.Operations;

/// <summary>The part of each matrix on and below a diagonal, or on and above it; 0 elsewhere. Any dtype.</summary>
/// <param name="Upper">Whether the part above stays.</param>
/// <param name="Diagonal">The diagonal: 0 the main one, positive above it, negative below.</param>
public sealed record Triangle(bool Upper, int Diagonal) : Operation
{
    /// <summary>The word that users write: Tril or Triu.</summary>
    public override string Name => Upper ? "Triu" : "Tril";

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        if (inputs[0].Shape.Rank < 2)
            throw new ShapeMismatchException(
                $"{Name}: a matrix has two axes, but the tensor is {inputs[0].Shape}.", inputs[0].Shape)
            { Operation = Name };
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        if (inputs[0].Shape.ElementCount > 0)
            Dispatch.Any(inputs[0].DType, new Kernel(Upper, Diagonal, inputs[0], outputs[0]));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) => context.Give(0, Apply(context.Gradient));

    readonly struct Kernel(bool upper, int diagonal, View x, View y) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged
        {
            ReadOnlySpan<T> from = x.Read<T>();
            Span<T> to = y.Write<T>();
            int rows = x.Shape[^2], columns = x.Shape[^1];
            to.Clear();
            for (int start = 0, row = 0; start < to.Length; start += columns, row = (row + 1) % rows)
            {
                // Where the row crosses the diagonal: the first column that only the upper part has.
                long edge = (long)row + diagonal + (upper ? 0 : 1);
                int cut = (int)Math.Clamp(edge, 0, columns);
                Range kept = upper ? (start + cut)..(start + columns) : start..(start + cut);
                from[kept].CopyTo(to[kept]);
            }
        }
    }
}
