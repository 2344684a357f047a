namespace Downhill.Layers;

/// <summary>Makes one axis of all but the first: (batch, a, b, ...) becomes (batch, a · b · ...).</summary>
/// <remarks>Any dtype; a view where the memory allows it. A rank-1 input becomes (batch, 1).</remarks>
public sealed class Flatten : Layer
{
    /// <inheritdoc/>
    /// <exception cref="ShapeMismatchException">The input has rank 0.</exception>
    protected override Tensor Run(Tensor x)
    {
        if (x.Rank == 0)
            throw new ShapeMismatchException("Flatten: the first axis is the batch, but the input is a single " +
                "number ().", x.Shape)
            { Operation = nameof(Flatten) };
        int rest = 1;
        foreach (int size in x.Shape.Sizes[1..])
            rest *= size;
        return x.Reshape(x.Shape[0], rest);
    }
}
