namespace Downhill.Losses;

/// <summary>How wrong a model's outputs are, as one number to walk down on. Each is the mean over rows unless it says
/// otherwise.</summary>
public static partial class Loss
{
    /// <summary>Mean squared error: Σ (y − t)² / n over all n numbers. The loss for predicting numbers.</summary>
    /// <param name="outputs">y, any shape.</param>
    /// <param name="targets">t, the same shape.</param>
    /// <exception cref="ShapeMismatchException">Outputs and targets differ in shape.</exception>
    public static Tensor MeanSquaredError(Tensor outputs, Tensor targets) => outputs.MeanSquaredError(targets);

    /// <summary>Half the squared error, summed over a row's outputs: ½ Σ (y − t)², the mean over rows. Its derivative
    /// by y is the error itself.</summary>
    /// <param name="outputs">y, (rows, outputs).</param>
    /// <param name="targets">t, the same shape.</param>
    /// <exception cref="ShapeMismatchException">Outputs and targets differ in shape.</exception>
    public static Tensor HalfSquaredError(Tensor outputs, Tensor targets) => outputs.HalfSquaredError(targets);

    /// <summary>Mean absolute error: Σ |y − t| / n. Less moved by outliers than the squared error; the derivative at 0
    /// is 0.</summary>
    /// <param name="outputs">y, any shape.</param>
    /// <param name="targets">t, the same shape.</param>
    /// <exception cref="ShapeMismatchException">Outputs and targets differ in shape.</exception>
    public static Tensor L1(Tensor outputs, Tensor targets)
    {
        RequireSameShape("L1", outputs, targets);
        return outputs.MeanAbsoluteError(targets);
    }

    /// <summary>Cross-entropy of the softmax with class labels: −ln softmax(x)_label. The loss for one of
    /// many.</summary>
    /// <param name="outputs">x before any softmax, (rows, classes).</param>
    /// <param name="labels">Class numbers from 0, int64, (rows).</param>
    /// <exception cref="TensorException">A label is not a class, and the message names its row; or the outputs come
    /// straight from a softmax or sigmoid.</exception>
    public static Tensor CrossEntropy(Tensor outputs, Tensor labels)
    {
        LossInput.RequireBeforeSoftmax(outputs);
        return outputs.SoftmaxCrossEntropy(labels).Mean();
    }

    /// <summary>Cross-entropy of probabilities: −Σ t ln p over a row, the mean over rows.</summary>
    /// <remarks>Safe at p = 0: the logarithm is that of p + 2⁻¹⁰⁰, less than a millionth off above 10⁻²⁴; a sure
    /// mistake costs 69.3. Prefer <see cref="CrossEntropy"/>, which loses no digits there.</remarks>
    /// <param name="probabilities">p from 0 to 1, (rows, classes).</param>
    /// <param name="targets">t from 0 to 1, the same shape: 1 at the class and 0 elsewhere, or shares.</param>
    /// <exception cref="ShapeMismatchException">Probabilities and targets differ in shape.</exception>
    /// <exception cref="TensorException">The probabilities come straight from a linear layer.</exception>
    public static Tensor CrossEntropyOfProbabilities(Tensor probabilities, Tensor targets)
    {
        LossInput.RequireProbabilities("CrossEntropyOfProbabilities", probabilities, "softmax", "CrossEntropy");
        RequireSameShape("CrossEntropyOfProbabilities", probabilities, targets);
        // 2^-100 is a normal number in float32, and its reciprocal, the steepest slope there is, does not overflow.
        return -(targets * (probabilities + Math.ScaleB(1, -100)).Log()).Sum([-1]).Mean();
    }

    // Broadcasting (rows, 1) against (rows) would silently compare every row with every other.
    static void RequireSameShape(string loss, Tensor outputs, Tensor targets)
    {
        if (outputs.Shape != targets.Shape)
            throw new ShapeMismatchException(
                $"{loss}: outputs and targets must have one shape, but the outputs are {outputs.Shape} and the targets {targets.Shape}.",
                outputs.Shape, targets.Shape) { Operation = loss };
    }
}
