using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Cross-entropy of the softmax of the last axis with class labels: y = ln Σⱼ e^xⱼ − x_label, one loss a row.</summary>
    /// <param name="labels">Int64, of this tensor's shape without its last axis; each at least 0 and below the last axis's size.</param>
    /// <returns>The losses, of the shape of <paramref name="labels"/>.</returns>
    /// <exception cref="ShapeMismatchException">There is not one label for each row.</exception>
    /// <exception cref="DTypeMismatchException">The labels are not int64, or this tensor is not float32 or float64.</exception>
    /// <exception cref="TensorException">A label is out of range; the message names its row.</exception>
    public Tensor SoftmaxCrossEntropy(Tensor labels) => Operations.SoftmaxCrossEntropy.Shared.Apply(this, labels);
}
