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
}
