using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>The same elements in the same order under another shape; one size may be −1 and is worked out. A view where possible.</summary>
    /// <exception cref="ShapeMismatchException">The shapes have different numbers of elements.</exception>
    public Tensor Reshape(params ReadOnlySpan<int> sizes) => new Reshape(Resolve(sizes)).Apply(this);

    /// <summary>The axes in another order: axis i of the result is axis order[i] of this tensor. A view.</summary>
    /// <exception cref="ShapeMismatchException">The order does not name every axis once.</exception>
    public Tensor Permute(params ReadOnlySpan<int> order)
    {
        Span<int> axes = stackalloc int[order.Length];
        for (int i = 0; i < axes.Length; i++)
            axes[i] = Shape.Axis(order[i], "Permute");
        return new Permute(new Shape(axes)).Apply(this);
    }

    /// <summary>Two axes exchanged; default the last two. A view.</summary>
    /// <exception cref="ShapeMismatchException">An axis does not exist.</exception>
    public Tensor Transpose(int first = -2, int second = -1)
    {
        Span<int> order = stackalloc int[Rank];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        (int a, int b) = (Shape.Axis(first, "Transpose"), Shape.Axis(second, "Transpose"));
        (order[a], order[b]) = (order[b], order[a]);
        return new Permute(new Shape(order)).Apply(this);
    }

    /// <summary>Repeats axes of size 1, and new leading axes, up to the given sizes, without copying. A view.</summary>
    /// <exception cref="ShapeMismatchException">An axis is neither 1 nor the size asked for.</exception>
    public Tensor Expand(params ReadOnlySpan<int> sizes) =>
        Shape.Sizes.SequenceEqual(sizes) ? this : new Expand(new Shape(sizes)).Apply(this);

    Shape Resolve(ReadOnlySpan<int> sizes)
    {
        int open = sizes.IndexOf(-1);
        if (open < 0)
            return new(sizes);
        int known = 1;
        for (int i = 0; i < sizes.Length; i++)
            known *= i == open ? 1 : sizes[i];
        if (known <= 0 || Length % known != 0)
            throw new ShapeMismatchException(
                $"Reshape: the size −1 must come out whole, but {Shape} has {Length} elements and the other sizes make {known}.", Shape);
        int[] resolved = sizes.ToArray();
        resolved[open] = Length / known;
        return new(resolved);
    }
}
