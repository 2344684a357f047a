namespace Downhill.Operations;

/// <summary>Sums of products over named axes, built of views, products and matrix products; gradients come with
/// those.</summary>
internal static class Einsum
{
    internal static Tensor Run(string equation, ReadOnlySpan<Tensor> tensors)
    {
        Shape[] shapes = new Shape[tensors.Length];
        for (int i = 0; i < shapes.Length; i++)
            shapes[i] = tensors[i].Shape;
        EinsumEquation read = new(equation, shapes);
        EinsumTerm left = EinsumTerm.Of(tensors[0], read.Terms[0], read);
        for (int i = 1; i < tensors.Length; i++)
        {
            HashSet<int> later = [.. read.Result, .. read.Terms[(i + 1)..].SelectMany(term => term)];
            left = Pair(left, EinsumTerm.Of(tensors[i], read.Terms[i], read), later);
        }
        left = left.Keep(read.Result.Contains);
        return Result(left, read);
    }

    /// <summary>The product of two terms, summed over what neither the result nor a later term needs.</summary>
    static EinsumTerm Pair(EinsumTerm left, EinsumTerm right, HashSet<int> later)
    {
        left = left.Keep(code => later.Contains(code) || right.Codes.Contains(code));
        right = right.Keep(code => later.Contains(code) || left.Codes.Contains(code));
        int[] both = [.. left.Codes.Where(right.Codes.Contains)];
        int[] batch = [.. both.Where(later.Contains)], inner = [.. both.Where(code => !later.Contains(code))];
        int[] rows = [.. left.Codes.Where(code => !both.Contains(code))];
        int[] columns = [.. right.Codes.Where(code => !both.Contains(code))];
        Tensor a = left.Ordered([.. batch, .. rows, .. inner]), b = right.Ordered([.. batch, .. inner, .. columns]);
        Tensor product = inner.Length == 0
            ? Outer(a, b, batch.Length)
            : Contract(a, b, batch.Length, inner.Length);
        return new(product, [.. batch, .. rows, .. columns]);
    }

    /// <summary>Products of every row of one with every column of the other, for batches that both have in
    /// front.</summary>
    static Tensor Outer(Tensor a, Tensor b, int batch)
    {
        ReadOnlySpan<int> left = a.Shape.Sizes, right = b.Shape.Sizes;
        return a.Reshape([.. left, .. Enumerable.Repeat(1, right.Length - batch)]) *
            b.Reshape([.. right[..batch], .. Enumerable.Repeat(1, left.Length - batch), .. right[batch..]]);
    }

    /// <summary>A matrix product over the inner axes: the last ones of a and, behind the batches, the first ones of
    /// b.</summary>
    static Tensor Contract(Tensor a, Tensor b, int batch, int inner)
    {
        ReadOnlySpan<int> batches = a.Shape.Sizes[..batch], rows = a.Shape.Sizes[batch..^inner];
        ReadOnlySpan<int> columns = b.Shape.Sizes[(batch + inner)..];
        int k = Count(b.Shape.Sizes.Slice(batch, inner));
        Tensor product = a.Reshape([.. batches, Count(rows), k]).MatMul(b.Reshape([.. batches, k, Count(columns)]));
        return product.Reshape([.. batches, .. rows, .. columns]);
    }

    /// <summary>The result's order of axes; axes that only an ellipsis of size 1 had come back.</summary>
    static Tensor Result(EinsumTerm term, EinsumEquation equation)
    {
        int[] there = [.. equation.Result.Where(term.Codes.Contains)];
        Tensor ordered = term.Ordered(there);
        return there.Length == equation.Result.Length
            ? ordered
            : ordered.Reshape([.. equation.Result.Select(equation.Size)]);
    }

    static int Count(ReadOnlySpan<int> sizes)
    {
        int count = 1;
        foreach (int size in sizes)
            count *= size;
        return count;
    }
}
