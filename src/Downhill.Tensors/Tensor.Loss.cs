using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Cross-entropy of the softmax of the last axis with class labels: y = ln Σⱼ e^xⱼ − x_label, one loss a
    /// row.</summary>
    /// <param name="labels">Int64, of this tensor's shape without its last axis; each at least 0 and below the last
    /// axis's size.</param>
    /// <returns>The losses, of the shape of <paramref name="labels"/>.</returns>
    /// <exception cref="ShapeMismatchException">There is not one label for each row.</exception>
    /// <exception cref="DTypeMismatchException">The labels are not int64, or this tensor is not float32 or
    /// float64.</exception>
    /// <exception cref="TensorException">A label is out of range; the message names its row.</exception>
    public Tensor SoftmaxCrossEntropy(Tensor labels) => Operations.SoftmaxCrossEntropy.Shared.Apply(this, labels);

    /// <summary>Cross-entropy of probabilities with targets: y = −(t · ln p + (1 − t) · ln(1 − p)), one loss an
    /// element.</summary>
    /// <remarks>NaN where p is outside of 0 to 1. Logarithms are at least −100, as in PyTorch, so that the loss stays
    /// finite. Where the probabilities come from a sigmoid, <see cref="BinaryCrossEntropyWithLogits"/> is more
    /// exact.</remarks>
    /// <param name="targets">t, from 0 to 1; broadcasts.</param>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are not float32 or float64.</exception>
    public Tensor BinaryCrossEntropy(Tensor targets) => Binary<BinaryCrossEntropy>.Shared.Apply(this, targets);

    /// <summary>Cross-entropy of the sigmoid of logits with targets: y = max(x, 0) − x · t + ln(1 + e^−|x|), one loss
    /// an element.</summary>
    /// <param name="targets">t, from 0 to 1; broadcasts.</param>
    /// <inheritdoc cref="BinaryCrossEntropy" path="/exception"/>
    public Tensor BinaryCrossEntropyWithLogits(Tensor targets) =>
        Binary<BinaryCrossEntropyWithLogits>.Shared.Apply(this, targets);

    /// <summary>Mean squared error: Σ (y − t)² / n.</summary>
    /// <param name="targets">t, of this tensor's shape.</param>
    /// <returns>A single number, NaN for no numbers.</returns>
    /// <exception cref="ShapeMismatchException">The shapes differ.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ, or are not float32 or float64.</exception>
    public Tensor MeanSquaredError(Tensor targets) => Operations.MeanSquaredError.Shared.Apply(this, targets);

    /// <summary>Half the squared error, summed over a row and averaged over the rows: ½ Σ (y − t)² / rows.</summary>
    /// <returns>A single number.</returns>
    /// <inheritdoc cref="MeanSquaredError"/>
    public Tensor HalfSquaredError(Tensor targets) => Operations.HalfSquaredError.Shared.Apply(this, targets);

    /// <summary>Mean absolute error: Σ |y − t| / n. The derivative at 0 is 0.</summary>
    /// <inheritdoc cref="MeanSquaredError"/>
    public Tensor MeanAbsoluteError(Tensor targets) => Operations.MeanAbsoluteError.Shared.Apply(this, targets);
}
