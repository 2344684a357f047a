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
    /// <exception cref="TensorException">A label is not a class; the message names its row.</exception>
    public static Tensor CrossEntropy(Tensor outputs, Tensor labels) => outputs.SoftmaxCrossEntropy(labels).Mean();

    // Broadcasting (rows, 1) against (rows) would silently compare every row with every other.
    static void RequireSameShape(string loss, Tensor outputs, Tensor targets)
    {
        if (outputs.Shape != targets.Shape)
            throw new ShapeMismatchException(
                $"{loss}: outputs and targets must have one shape, but the outputs are {outputs.Shape} and the targets {targets.Shape}.",
                outputs.Shape, targets.Shape) { Operation = loss };
    }
}
