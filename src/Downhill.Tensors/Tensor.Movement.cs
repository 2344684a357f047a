using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>The same elements in the same order under another shape; one size may be −1 and is worked out. A view
    /// where possible.</summary>
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

    /// <summary>The elements in order along one axis. A view where possible.</summary>
    public Tensor Flatten() => Reshape(Length);

    /// <summary>The axes from <paramref name="first"/> to <paramref name="last"/> (included) made one. A view where
    /// possible.</summary>
    /// <exception cref="ShapeMismatchException">An axis does not exist, or the last lies before the first.</exception>
    public Tensor Flatten(int first, int last = -1)
    {
        (int from, int to) = (Shape.Axis(first, "Flatten"), Shape.Axis(last, "Flatten"));
        if (to < from)
            throw new ShapeMismatchException(
                $"Flatten: the last axis lies at or after the first, but the first is {from} and the last {to}.",
                Shape);
        int made = 1;
        foreach (int size in Shape.Sizes[from..(to + 1)])
            made *= size;
        return Reshape([.. Shape.Sizes[..from], made, .. Shape.Sizes[(to + 1)..]]);
    }

    /// <summary>Without the given axes of size 1; without all such axes where none is named. A view.</summary>
    /// <exception cref="ShapeMismatchException">A named axis does not exist, or has another size than 1.</exception>
    public Tensor Squeeze(params ReadOnlySpan<int> axes)
    {
        Axes gone = Axes.Of(Shape, axes, "Squeeze");
        List<int> sizes = [];
        for (int axis = 0; axis < Rank; axis++)
            if (!gone.Contains(axis) || (axes.IsEmpty && Shape[axis] != 1))
                sizes.Add(Shape[axis]);
            else if (Shape[axis] != 1)
                throw new ShapeMismatchException(
                    $"Squeeze: only an axis of size 1 can go, but axis {axis} of {Shape} has {Shape[axis]}.", Shape);
        return Reshape([.. sizes]);
    }

    /// <summary>With a new axis of size 1 before the given axis; −1 puts it last. A view.</summary>
    /// <exception cref="ShapeMismatchException">There is no such place.</exception>
    public Tensor Unsqueeze(int axis)
    {
        int place = axis < 0 ? axis + Rank + 1 : axis;
        if (place < 0 || place > Rank)
            throw new ShapeMismatchException(
                $"Unsqueeze: a new axis of {Shape} is at least {-Rank - 1} and at most {Rank}, but {axis} was " +
                "given.", Shape);
        return Reshape([.. Shape.Sizes[..place], 1, .. Shape.Sizes[place..]]);
    }

    /// <summary>An axis moved to another place; the others keep their order. A view.</summary>
    /// <exception cref="ShapeMismatchException">An axis does not exist.</exception>
    public Tensor MoveAxis(int from, int to)
    {
        (int source, int target) = (Shape.Axis(from, "MoveAxis"), Shape.Axis(to, "MoveAxis"));
        List<int> order = [.. Enumerable.Range(0, Rank)];
        order.RemoveAt(source);
        order.Insert(target, source);
        return Permute([.. order]);
    }

    /// <summary>A range of one axis, every <paramref name="step"/>-th element of it. A view.</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="range">Places of the axis, such as <c>1..3</c> or <c>..^1</c>.</param>
    /// <param name="step">Places from one element to the next; a negative step walks the range from its end. Default
    /// 1.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist, the range leaves it, or the step is
    /// 0.</exception>
    public Tensor Slice(int axis, Range range, int step = 1)
    {
        int place = Shape.Axis(axis, "Slice"), size = Shape[place];
        return new Slice(place, range.Start.GetOffset(size), range.End.GetOffset(size), step).Apply(this);
    }

    /// <summary>One place of an axis; the axis goes. A view.</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="index">The place; negative places count from the end.</param>
    /// <exception cref="ShapeMismatchException">The axis or the place does not exist.</exception>
    public Tensor Select(int axis, int index) => new Select(Shape.Axis(axis, "Select"), index).Apply(this);

    /// <summary>The elements of the given axes, or of all, in reverse order. A view.</summary>
    /// <exception cref="ShapeMismatchException">An axis does not exist or is named twice.</exception>
    public Tensor Flip(params ReadOnlySpan<int> axes) => new Flip(Axes.Of(Shape, axes, "Flip")).Apply(this);

    /// <summary>The diagonal of two axes, which go; it comes as the last axis. A view.</summary>
    /// <param name="offset">0 for the main diagonal, positive above it, negative below. Default 0.</param>
    /// <param name="rows">The axis of rows. Default the first.</param>
    /// <param name="columns">The axis of columns. Default the second.</param>
    /// <exception cref="ShapeMismatchException">An axis does not exist, or both are the same.</exception>
    public Tensor Diagonal(int offset = 0, int rows = 0, int columns = 1) =>
        new Diagonal(offset, Shape.Axis(rows, "Diagonal"), Shape.Axis(columns, "Diagonal")).Apply(this);

    /// <summary>Each matrix (the two last axes) with 0 above a diagonal.</summary>
    /// <param name="diagonal">The last diagonal that stays: 0 the main one, positive above it. Default 0.</param>
    /// <exception cref="ShapeMismatchException">The tensor has fewer than two axes.</exception>
    public Tensor Tril(int diagonal = 0) => new Triangle(false, diagonal).Apply(this);

    /// <summary>Each matrix (the two last axes) with 0 below a diagonal.</summary>
    /// <param name="diagonal">The first diagonal that stays: 0 the main one, positive above it. Default 0.</param>
    /// <exception cref="ShapeMismatchException">The tensor has fewer than two axes.</exception>
    public Tensor Triu(int diagonal = 0) => new Triangle(true, diagonal).Apply(this);

    /// <summary>An axis turned like a ring: place i moves to place i + shift, and what leaves at one end enters at the
    /// other.</summary>
    /// <param name="shift">Places to move; negative moves to the front.</param>
    /// <param name="axis">The axis; negative axes count from the last. Default 0.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist.</exception>
    public Tensor Roll(int shift, int axis = 0) => new Roll(Shape.Axis(axis, "Roll"), shift).Apply(this);

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
                $"Reshape: the size −1 must come out whole, but {Shape} has {Length} elements and the other sizes " +
                $"make {known}.", Shape);
        int[] resolved = sizes.ToArray();
        resolved[open] = Length / known;
        return new(resolved);
    }
}
