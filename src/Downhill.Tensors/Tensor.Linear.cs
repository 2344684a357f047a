using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Matrix product: vectors, matrices, and batches of matrices that broadcast.</summary>
    /// <remarks>(m, k) · (k, n) gives (m, n); leading axes are batches; a vector on the left is a row, on the right a column, and the axis goes again.</remarks>
    /// <exception cref="ShapeMismatchException">The inner axes differ, or a side has rank 0.</exception>
    public Tensor MatMul(Tensor other)
    {
        if (Rank >= 2 && other.Rank >= 2)
            return Operations.MatMul.Shared.Apply(this, other);
        Tensor left = Rank == 1 ? Reshape(1, Length) : this, right = other.Rank == 1 ? other.Reshape(other.Length, 1) : other;
        Tensor product = Operations.MatMul.Shared.Apply(left, right);
        int[] sizes = [.. product.Shape.Sizes[..^2], .. Rank == 1 ? [] : new[] { product.Shape[^2] },
            .. other.Rank == 1 ? [] : new[] { product.Shape[^1] }];
        return product.Reshape(sizes);
    }

    /// <summary>Affine map of the last axis: y = x · Wᵀ + b.</summary>
    /// <param name="weight">Shape (outputs, inputs).</param>
    /// <param name="bias">Shape (outputs), or null for none.</param>
    /// <returns>This tensor's shape with the last axis replaced by outputs.</returns>
    /// <exception cref="ShapeMismatchException">The last axis is not the weight's inputs, or the bias has another length than outputs.</exception>
    public Tensor Linear(Tensor weight, Tensor? bias = null)
    {
        Tensor rows = Rank == 2 || Rank == 0 ? this : Reshape(-1, Shape[^1]);
        Tensor y = bias is null ? Operations.Linear.Shared.Apply(rows, weight) : Operations.Linear.Shared.Apply(rows, weight, bias.Contiguous());
        return Rank == 2 ? y : y.Reshape([.. Shape.Sizes[..^1], weight.Shape[0]]);
    }
}
