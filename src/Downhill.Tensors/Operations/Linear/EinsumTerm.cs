namespace Downhill.Operations;

/// <summary>A tensor of an einsum with a code for each of its axes, no code twice.</summary>
internal readonly struct EinsumTerm(Tensor tensor, int[] codes)
{
    internal Tensor Tensor => tensor;

    internal int[] Codes => codes;

    /// <summary>The term with repeated letters made diagonals, and without axes of size 1 that an ellipsis
    /// broadcasts.</summary>
    internal static EinsumTerm Of(Tensor tensor, int[] codes, EinsumEquation equation)
    {
        for (int axis = codes.Length - 1; axis >= 0; axis--)
            if (tensor.Shape.Sizes[axis] != equation.Size(codes[axis]))
                (tensor, codes) = (tensor.Squeeze(axis), Without(codes, axis));
        for (int axis = codes.Length - 1; axis > 0; axis--)
            if (Array.IndexOf(codes, codes[axis]) is int first && first < axis)
            {
                tensor = tensor.Diagonal(0, first, axis).MoveAxis(-1, first);
                codes = Without(codes, axis);
            }
        return new(tensor, codes);
    }

    /// <summary>Sums over the axes whose codes are not needed any more.</summary>
    internal EinsumTerm Keep(Func<int, bool> needed)
    {
        int[] kept = [.. codes.Where(needed)];
        if (kept.Length == codes.Length)
            return this;
        List<int> gone = [];
        for (int axis = 0; axis < codes.Length; axis++)
            if (!kept.Contains(codes[axis]))
                gone.Add(axis);
        return new(tensor.Sum([.. gone]), kept);
    }

    /// <summary>The axes in the order of the given codes, all of which the term has.</summary>
    internal Tensor Ordered(params ReadOnlySpan<int> order)
    {
        Span<int> axes = stackalloc int[order.Length];
        for (int i = 0; i < axes.Length; i++)
            axes[i] = Array.IndexOf(codes, order[i]);
        return tensor.Permute(axes);
    }

    static int[] Without(int[] codes, int axis) => [.. codes[..axis], .. codes[(axis + 1)..]];
}
