using Downhill.Data;
using Downhill.Losses;

namespace Downhill.Cli.Runs;

/// <summary>Which output goes with which loss. Softmax with cross-entropy and sigmoid with binary cross-entropy are
/// computed as one, from
/// the values before the output function, because that is exact where the function saturates.</summary>
internal sealed class LossPairing
{
    internal static readonly string[] Names = ["cross-entropy", "mse", "half-squared-error", "l1", "bce"];

    LossPairing(string loss, string output, DataTask task)
    {
        (Loss, Output, Task) = (loss, output, task);
        IsFused = (loss, output) is ("cross-entropy", _) or ("bce", "sigmoid");
    }

    internal string Loss { get; }

    /// <summary>What turns the last layer's values into answers: linear, sigmoid or softmax.</summary>
    internal string Output { get; }

    internal DataTask Task { get; }

    /// <summary>The loss takes the values before the output function, so the model ends without it.</summary>
    internal bool IsFused { get; }

    internal static LossPairing Of(TrainSettings settings, DataTask task)
    {
        bool classes = task == DataTask.Classification;
        string loss = settings.Loss ?? (classes ? "cross-entropy" : "mse");
        string output = settings.Output ?? loss switch { "cross-entropy" => "softmax", "bce" => "sigmoid", _ => "linear" };
        if (loss == "cross-entropy" && !classes)
            throw Mismatch(loss, "classes", "the target is a number", "Use --loss mse.");
        if (loss == "bce" && !classes)
            throw Mismatch(loss, "classes", "the target is a number", "Use --loss mse.");
        if (loss == "cross-entropy" && output == "sigmoid")
            throw Mismatch(loss, "a softmax output", "--output is sigmoid", "Use --output softmax, or --loss bce.");
        if (loss == "bce" && output != "sigmoid")
            throw Mismatch(loss, "a sigmoid output", $"--output is {output}", "Use --output sigmoid, or --loss cross-entropy.");
        if (!classes && output == "softmax")
            throw new UsageException("train: --output softmax needs classes, but the target is a number. Use --output linear.");
        return new(loss, loss == "cross-entropy" ? "softmax" : output, task);
    }

    /// <summary>From the model's outputs and the targets to one number.</summary>
    internal Func<Tensor, Tensor, Tensor> Function() => Loss switch
    {
        "cross-entropy" => Losses.Loss.CrossEntropy,
        "bce" => (outputs, targets) => Losses.Loss.BinaryCrossEntropyWithLogits(outputs, Wanted(outputs, targets)),
        "mse" => (outputs, targets) => Losses.Loss.MeanSquaredError(outputs, Wanted(outputs, targets)),
        "half-squared-error" => (outputs, targets) => Losses.Loss.HalfSquaredError(outputs, Wanted(outputs, targets)),
        _ => (outputs, targets) => Losses.Loss.L1(outputs, Wanted(outputs, targets)),
    };

    /// <summary>The model's outputs as answers: probabilities for classes, numbers otherwise.</summary>
    internal Tensor Answers(Tensor outputs) => (IsFused, Output) switch
    {
        (true, "softmax") => outputs.Softmax(-1),
        (true, "sigmoid") => outputs.Sigmoid(),
        _ => outputs,
    };

    /// <summary>Class numbers as one number an output: for a sigmoid 0.01 and 0.99, which it can reach, else 0 and
    /// 1.</summary>
    Tensor Wanted(Tensor outputs, Tensor targets)
    {
        if (Task == DataTask.Regression)
            return targets;
        Tensor hot = targets.OneHot(outputs.Shape[^1]).To(outputs.DType);
        return Output == "sigmoid" && Loss != "bce" ? hot * 0.98 + 0.01 : hot;
    }

    static UsageException Mismatch(string loss, string needs, string fact, string fix) =>
        new($"train: --loss {loss} needs {needs}, but {fact}. {fix}");
}
