namespace Downhill.Losses;

/// <summary>What a network's last numbers mean, with the loss that belongs to it: sigmoid with binary cross-entropy for
/// yes or no, softmax with cross-entropy for one of many, linear with the mean squared error for a number.</summary>
/// <remarks>The network ends with its last linear layer. The loss takes its outputs as they are, since function and
/// loss together are exact where the function alone saturates; <see cref="Answers"/> applies the function where a
/// person or another program reads the result. Each of the three derivatives by the outputs is answers − targets, times a
/// constant. Source: Goodfellow, Bengio, Courville, "Deep Learning", MIT Press, 2016, section 6.2.2.</remarks>
/// <example><code>
/// Trainer trainer = new(model, new Adam(model), OutputUnit.Softmax.Loss);
/// Tensor probabilities = OutputUnit.Softmax.Answers(model.Forward(x));
/// </code></example>
public sealed class OutputUnit
{
    readonly string _name;
    readonly Func<Tensor, Tensor, Tensor> _loss;
    readonly Func<Tensor, Tensor> _answers;

    OutputUnit(string name, Func<Tensor, Tensor, Tensor> loss, Func<Tensor, Tensor> answers) =>
        (_name, _loss, _answers) = (name, loss, answers);

    /// <summary>Numbers: the outputs as they are, with <see cref="Losses.Loss.MeanSquaredError"/>. Targets are numbers
    /// of the outputs' shape.</summary>
    public static OutputUnit Linear { get; } = new("Linear", LinearLoss, outputs => outputs);

    /// <summary>Yes or no, each output for itself: σ(x), with
    /// <see cref="Losses.Loss.BinaryCrossEntropyWithLogits"/>. Targets are 0 to 1 of the outputs' shape; or class
    /// numbers 0 and 1 (int64, one a row) for a single output.</summary>
    public static OutputUnit Sigmoid { get; } = new("Sigmoid", SigmoidLoss, outputs => outputs.Sigmoid());

    /// <summary>One of many: softmax over the last axis, with <see cref="Losses.Loss.CrossEntropy"/>. Targets are class
    /// numbers (int64, one a row).</summary>
    public static OutputUnit Softmax { get; } = new("Softmax", SoftmaxLoss, outputs => outputs.Softmax(-1));

    /// <summary>The loss that belongs to this output, the mean over rows.</summary>
    /// <param name="outputs">What the last layer gives, before any sigmoid or softmax: (rows, outputs).</param>
    /// <param name="targets">See the three units.</param>
    /// <exception cref="TensorException">The targets or outputs belong to another unit; the message says
    /// which.</exception>
    public Tensor Loss(Tensor outputs, Tensor targets) => _loss(outputs, targets);

    /// <summary>The outputs as answers: numbers, or probabilities.</summary>
    public Tensor Answers(Tensor outputs) => _answers(outputs);

    /// <summary>The unit's name, such as <c>Softmax</c>.</summary>
    public override string ToString() => _name;

    static Tensor LinearLoss(Tensor outputs, Tensor targets) => targets.DType.IsFloating
        ? Losses.Loss.MeanSquaredError(outputs, targets)
        : throw Mismatch("OutputUnit.Linear: it predicts numbers and needs floating targets, " +
            $"but they are {targets.DType.Name}. " +
            "For one of many use OutputUnit.Softmax, for yes or no OutputUnit.Sigmoid.");

    static Tensor SoftmaxLoss(Tensor outputs, Tensor targets)
    {
        if (targets.DType != DType.Int64)
            throw Mismatch("OutputUnit.Softmax: it chooses one of many and needs class numbers in int64, " +
                $"but the targets are {targets.DType.Name}. " +
                "For numbers use OutputUnit.Linear, for yes or no OutputUnit.Sigmoid.");
        if (outputs.Rank > 0 && outputs.Shape[^1] == 1)
            throw Mismatch("OutputUnit.Softmax: one of many needs at least two outputs a row, " +
                "but there is one, whose softmax is always 1. For yes or no use OutputUnit.Sigmoid.");
        return Losses.Loss.CrossEntropy(outputs, targets);
    }

    static Tensor SigmoidLoss(Tensor outputs, Tensor targets)
    {
        Tensor shares = targets.DType == DType.Int64 ? targets.To(outputs.DType) : targets;
        if (targets.DType == DType.Int64 && outputs.Rank == 2 && outputs.Shape[1] == 1 && targets.Rank == 1)
            shares = shares.Unsqueeze(1);
        if (shares.DType.IsFloating && Outside(shares.To(DType.Float64).ToArray<double>()) is { } value)
            throw Mismatch("OutputUnit.Sigmoid: yes or no needs targets from 0 to 1, " + FormattableString.Invariant(
                $"but one is {value:G6}. For one of many use OutputUnit.Softmax, for numbers OutputUnit.Linear."));
        return Losses.Loss.BinaryCrossEntropyWithLogits(outputs, shares);
    }

    static double? Outside(double[] values)
    {
        int place = Array.FindIndex(values, value => !(value >= 0 && value <= 1));
        return place < 0 ? null : values[place];
    }

    static TensorException Mismatch(string sentence) =>
        new(sentence) { Operation = sentence[..sentence.IndexOf(':', StringComparison.Ordinal)] };
}
