using Downhill.Operations;

namespace Downhill.Losses;

/// <summary>Sees from the last operation of a graph that outputs do not fit a loss. A second softmax, or a sigmoid too
/// many, is no error to the arithmetic: the network just learns badly.</summary>
internal static class LossInput
{
    internal static void RequireBeforeSoftmax(Tensor outputs)
    {
        if (Function(outputs) is "Softmax")
            throw Mismatch("CrossEntropy", "it applies the softmax itself", "Softmax",
                "Leave the softmax out, or use Loss.CrossEntropyOfProbabilities.");
        if (Function(outputs) is "Sigmoid")
            throw Mismatch("CrossEntropy", "it belongs to a softmax, which it applies itself", "Sigmoid",
                "Leave the sigmoid out, or use Loss.BinaryCrossEntropy.");
    }

    internal static void RequireBeforeSigmoid(Tensor outputs)
    {
        if (Function(outputs) is "Sigmoid")
            throw Mismatch("BinaryCrossEntropyWithLogits", "it applies the sigmoid itself", "Sigmoid",
                "Leave the sigmoid out, or use Loss.BinaryCrossEntropy.");
        if (Function(outputs) is "Softmax")
            throw Mismatch("BinaryCrossEntropyWithLogits", "it belongs to a sigmoid, which it applies itself",
                "Softmax", "Leave the softmax out and use Loss.CrossEntropy.");
    }

    internal static void RequireProbabilities(string loss, Tensor outputs, string function, string instead)
    {
        if (Function(outputs) is "Linear")
            throw Mismatch(loss, "it needs probabilities", "Linear",
                $"Put a {function} between, or use Loss.{instead}.");
    }

    /// <summary>What the outputs come from, where it matters to a loss.</summary>
    static string? Function(Tensor outputs) => outputs.Node?.Operation switch
    {
        Softmax => "Softmax",
        Unary<Sigmoid> or Linear { Activation: Activation.Sigmoid } => "Sigmoid",
        Linear { Activation: Activation.None } => "Linear",
        _ => null,
    };

    static TensorException Mismatch(string loss, string rule, string operation, string fix) =>
        new($"{loss}: {rule}, but the outputs come from {operation}. {fix}") { Operation = loss };
}
