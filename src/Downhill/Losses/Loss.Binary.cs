namespace Downhill.Losses;

public static partial class Loss
{
    /// <summary>Binary cross-entropy of the sigmoid: −t ln σ(x) − (1 − t) ln(1 − σ(x)), the mean over all numbers. The
    /// loss for yes or no.</summary>
    /// <remarks>Computed as max(x, 0) − xt + ln(1 + e^−|x|), which stays finite where σ saturates.</remarks>
    /// <param name="outputs">x before any sigmoid, any shape.</param>
    /// <param name="targets">t from 0 to 1, the same shape.</param>
    /// <exception cref="ShapeMismatchException">Outputs and targets differ in shape.</exception>
    /// <exception cref="TensorException">The outputs come straight from a sigmoid or softmax.</exception>
    public static Tensor BinaryCrossEntropyWithLogits(Tensor outputs, Tensor targets)
    {
        LossInput.RequireBeforeSigmoid(outputs);
        RequireSameShape("BinaryCrossEntropyWithLogits", outputs, targets);
        return outputs.BinaryCrossEntropyWithLogits(targets).Mean();
    }

    /// <summary>Binary cross-entropy of probabilities: −t ln p − (1 − t) ln(1 − p), the mean over all
    /// numbers.</summary>
    /// <remarks>Logarithms are cut off at −100, as in PyTorch, so that p = 0 and p = 1 stay finite. Prefer
    /// <see cref="BinaryCrossEntropyWithLogits"/>, which loses no digits there.</remarks>
    /// <param name="probabilities">p from 0 to 1, any shape.</param>
    /// <param name="targets">t from 0 to 1, the same shape.</param>
    /// <exception cref="ShapeMismatchException">Probabilities and targets differ in shape.</exception>
    /// <exception cref="TensorException">The probabilities come straight from a linear layer.</exception>
    public static Tensor BinaryCrossEntropy(Tensor probabilities, Tensor targets)
    {
        LossInput.RequireProbabilities("BinaryCrossEntropy", probabilities, "sigmoid", "BinaryCrossEntropyWithLogits");
        RequireSameShape("BinaryCrossEntropy", probabilities, targets);
        return probabilities.BinaryCrossEntropy(targets).Mean();
    }
}
