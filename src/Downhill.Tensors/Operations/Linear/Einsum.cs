namespace Downhill.Operations;

/// <summary>Sums of products over named axes, built of views, products and matrix products; gradients come with those.</summary>
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
        int[] rows = [.. left.Codes.Where(code => !both.Contains(code))], columns = [.. right.Codes.Where(code => !both.Contains(code))];
        int[] codes = [.. batch, .. rows, .. columns];
        Tensor a = left.Ordered([.. batch, .. rows, .. inner]), b = right.Ordered([.. batch, .. inner, .. columns]);
        int[] sizes = [.. a.Shape.Sizes[..(batch.Length + rows.Length)], .. b.Shape.Sizes[(batch.Length + inner.Length)..]];
        if (inner.Length == 0)
            return new(a.Reshape([.. a.Shape.Sizes, .. Enumerable.Repeat(1, columns.Length)]) *
                b.Reshape([.. b.Shape.Sizes[..batch.Length], .. Enumerable.Repeat(1, rows.Length), .. b.Shape.Sizes[batch.Length..]]), codes);
        int k = Count(b.Shape.Sizes.Slice(batch.Length, inner.Length));
        Tensor product = a.Reshape([.. a.Shape.Sizes[..batch.Length], Count(sizes.AsSpan(batch.Length, rows.Length)), k])
            .MatMul(b.Reshape([.. b.Shape.Sizes[..batch.Length], k, Count(sizes.AsSpan(batch.Length + rows.Length))]));
        return new(product.Reshape(sizes), codes);
    }

    /// <summary>The result's order of axes; axes that only an ellipsis of size 1 had come back.</summary>
    static Tensor Result(EinsumTerm term, EinsumEquation equation)
    {
        int[] there = [.. equation.Result.Where(term.Codes.Contains)];
        Tensor ordered = term.Ordered(there);
        return there.Length == equation.Result.Length ? ordered : ordered.Reshape([.. equation.Result.Select(equation.Size)]);
    }

    static int Count(ReadOnlySpan<int> sizes)
    {
        int count = 1;
        foreach (int size in sizes)
            count *= size;
        return count;
    }
}
