using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Matrix product: vectors, matrices, and batches of matrices that broadcast.</summary>
    /// <remarks>(m, k) · (k, n) gives (m, n); leading axes are batches; a vector on the left is a row, on the right a
    /// column, and the axis goes again.</remarks>
    /// <exception cref="ShapeMismatchException">The inner axes differ, or a side has rank 0.</exception>
    public Tensor MatMul(Tensor other)
    {
        if (Rank >= 2 && other.Rank >= 2)
            return Operations.MatMul.Shared.Apply(this, other);
        Tensor left = Rank == 1 ? Reshape(1, Length) : this;
        Tensor right = other.Rank == 1 ? other.Reshape(other.Length, 1) : other;
        Tensor product = Operations.MatMul.Shared.Apply(left, right);
        int[] sizes = [.. product.Shape.Sizes[..^2], .. Rank == 1 ? [] : new[] { product.Shape[^2] },
            .. other.Rank == 1 ? [] : new[] { product.Shape[^1] }];
        return product.Reshape(sizes);
    }

    /// <summary>Affine map of the last axis, with an activation in the same pass: y = f(x · Wᵀ + b).</summary>
    /// <param name="weight">Shape (outputs, inputs).</param>
    /// <param name="bias">Shape (outputs), or null for none.</param>
    /// <param name="activation">f. Default none.</param>
    /// <returns>This tensor's shape with the last axis replaced by outputs.</returns>
    /// <exception cref="ShapeMismatchException">The last axis is not the weight's inputs, or the bias has another
    /// length than outputs.</exception>
    public Tensor Linear(Tensor weight, Tensor? bias = null, Activation activation = Activation.None)
    {
        Operations.Linear operation = Operations.Linear.With(activation);
        Tensor rows = Rank == 2 || Rank == 0 ? this : Reshape(-1, Shape[^1]);
        Tensor y = bias is null
            ? operation.Apply(rows, weight)
            : operation.Apply(rows, weight, bias.Contiguous());
        return Rank == 2 ? y : y.Reshape([.. Shape.Sizes[..^1], weight.Shape[0]]);
    }

    /// <summary>Sum of the products of two vectors: Σ aᵢ · bᵢ.</summary>
    /// <returns>A single number.</returns>
    /// <exception cref="ShapeMismatchException">A side is not a vector, or the lengths differ.</exception>
    public Tensor Dot(Tensor other)
    {
        RequireVectors("Dot", other);
        return MatMul(other);
    }

    /// <summary>Products of every pair of elements of two vectors: yᵢⱼ = aᵢ · bⱼ.</summary>
    /// <returns>Shape (this tensor's length, the other's length).</returns>
    /// <exception cref="ShapeMismatchException">A side is not a vector.</exception>
    public Tensor Outer(Tensor other)
    {
        RequireVectors("Outer", other);
        return Reshape(Length, 1) * other;
    }

    /// <summary>Sum of products over named axes, in Einstein's notation: <c>Einsum("bij,bjk->bik", a, b)</c> is a
    /// matrix product a batch.</summary>
    /// <remarks>
    /// A term for each tensor, a letter for each axis. Axes with one letter are walked together; those that are not in
    /// the result are summed; a letter that stands twice in a term takes the diagonal. <c>...</c> stands for axes
    /// without a letter, which broadcast. Without an arrow the result has the ellipsis and then, in alphabetical order,
    /// each letter that stands once. Tensors are multiplied from left to right, by matrix products where letters are
    /// summed. Every dtype but bool.
    /// </remarks>
    /// <exception cref="ShapeMismatchException">The equation does not fit the tensors or itself; the message names it
    /// and the letter.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are bool.</exception>
    public static Tensor Einsum(string equation, params ReadOnlySpan<Tensor> tensors) =>
        Operations.Einsum.Run(equation, tensors);

    void RequireVectors(string word, Tensor other)
    {
        if (Rank != 1 || other.Rank != 1)
            throw new ShapeMismatchException(
                $"{word}: both sides must be vectors, but the left side is {Shape} and the right side {other.Shape}.",
                Shape, other.Shape)
            { Operation = word };
    }
}
