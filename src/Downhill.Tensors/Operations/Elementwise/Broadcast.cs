namespace Downhill.Operations;

/// <summary>The rule that lets shapes differ: aligned at the last axis, sizes are equal or one of them is 1.</summary>
internal static class Broadcast
{
    internal static Shape Shapes(string operation, Shape a, Shape b)
    {
        if (a == b)
            return a;
        Span<int> sizes = stackalloc int[Math.Max(a.Rank, b.Rank)];
        for (int i = 1; i <= sizes.Length; i++)
        {
            int left = i <= a.Rank ? a.Sizes[^i] : 1, right = i <= b.Rank ? b.Sizes[^i] : 1;
            if (left != right && left != 1 && right != 1)
                throw new ShapeMismatchException(
                    $"{operation}: axes aligned from the last must be equal or 1, but axis {-i} of the left side " +
                    $"{a} has {left} and of the right side {b} has {right}.", a, b) { Operation = operation };
            sizes[^i] = left == 1 ? right : left;
        }
        return a.Sizes.SequenceEqual(sizes) ? a : b.Sizes.SequenceEqual(sizes) ? b : new Shape(sizes);
    }

    internal static DType SameDType(string operation, in TensorType a, in TensorType b)
    {
        if (a.DType != b.DType)
            throw new DTypeMismatchException(
                $"{operation}: both sides must have one dtype, but the left side is {a.DType.Name} and the right " +
                $"side {b.DType.Name}. Convert one with .To(DType.{a.DType}).") { Operation = operation };
        return a.DType;
    }

    /// <summary>Steps of a view along the axes of the broadcast shape; 0 where it repeats.</summary>
    internal static void Strides(in View view, Span<int> steps)
    {
        steps.Clear();
        ReadOnlySpan<int> sizes = view.Shape.Sizes;
        int shift = steps.Length - sizes.Length;
        int step = 1;
        for (int axis = sizes.Length - 1; axis >= 0; axis--)
        {
            int stride = view.StridesOrNull is { } strides ? strides[axis] : step;
            steps[axis + shift] = sizes[axis] == 1 ? 0 : stride;
            step *= sizes[axis];
        }
    }
}
