using Downhill.Layers;

namespace Downhill.Training;

/// <summary>Trains fully connected sigmoid layers by a few matrix products, without automatic differentiation: dW =
/// learning rate × (E · O · (1 − O)) × previous Oᵀ for each layer.</summary>
/// <remarks>
/// <para>At the last layer the errors E are targets − outputs; a layer before gets its errors from the layer behind it by
/// an <see cref="ErrorRule"/>. With <see cref="ErrorRule.Gradient"/> a step is that of plain gradient descent on half the
/// squared error, summed over outputs and rows. Meant for learning how learning works: a <see cref="Trainer"/> does the
/// same and more.</para>
/// <para>Source: Rumelhart, Hinton, Williams, "Learning Representations by Back-Propagating Errors", Nature,
/// 1986.</para>
/// </remarks>
public sealed class DeltaRule
{
    readonly Linear[] _layers;

    /// <summary>Looks at a network's layers; a step changes their weights.</summary>
    /// <param name="network">Pairs of a <see cref="Linear"/> and a <see cref="Sigmoid"/>; a <see cref="Flatten"/> may
    /// stand before them.</param>
    /// <param name="rule">How errors are sent back. Default the gradient.</param>
    /// <exception cref="ArgumentException">The network has other layers.</exception>
    public DeltaRule(Sequential network, ErrorRule rule = ErrorRule.Gradient)
    {
        Layer[] layers = [.. network.SkipWhile(layer => layer is Flatten)];
        if (layers.Length == 0)
            throw new ArgumentException("DeltaRule: the network must be pairs of Linear and Sigmoid, but it has no layers.");
        for (int i = 0; i < layers.Length; i++)
            if (i % 2 == 0 ? layers[i] is not Linear || i + 1 == layers.Length : layers[i] is not Sigmoid)
                throw new ArgumentException(
                    $"DeltaRule: the network must be pairs of Linear and Sigmoid, but {layers[i]} stands at the wrong place.");
        (_layers, Rule) = ([.. layers.OfType<Linear>()], rule);
    }

    /// <summary>How errors are sent back.</summary>
    public ErrorRule Rule { get; }

    /// <summary>The size of a step. Default 0.1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>The errors at the outputs of each layer, from the first layer to the last: shapes (rows, outputs).</summary>
    /// <param name="inputs">(rows, ...); what follows the rows is flattened.</param>
    /// <param name="targets">(rows, outputs of the last layer).</param>
    public IReadOnlyList<Tensor> Errors(Tensor inputs, Tensor targets)
    {
        using Gradient.Scope off = Gradient.Off();
        return ErrorsOf(Outputs(inputs), targets);
    }

    /// <summary>What a step would add to the parameters of each layer, the sum over the rows; the bias is null where the
    /// layer has none.</summary>
    /// <inheritdoc cref="Errors"/>
    public IReadOnlyList<(Tensor Weight, Tensor? Bias)> Corrections(Tensor inputs, Tensor targets)
    {
        using Gradient.Scope off = Gradient.Off();
        Tensor[] outputs = Outputs(inputs), errors = ErrorsOf(outputs, targets);
        var corrections = new (Tensor Weight, Tensor? Bias)[_layers.Length];
        for (int i = 0; i < _layers.Length; i++)
        {
            Tensor moves = LearningRate * Slopes(errors[i], outputs[i + 1]);
            corrections[i] = (moves.Transpose().MatMul(outputs[i]), _layers[i].Bias is null ? null : moves.Sum([0]));
        }
        return corrections;
    }

    /// <summary>Corrects all weights by these rows, once.</summary>
    /// <inheritdoc cref="Errors"/>
    public void Step(Tensor inputs, Tensor targets)
    {
        using Gradient.Scope off = Gradient.Off();
        using MemoryScope scope = MemoryScope.Begin();
        foreach ((Linear layer, (Tensor weight, Tensor? bias)) in _layers.Zip(Corrections(inputs, targets)))
        {
            layer.Weight.AddInPlace(weight);
            if (bias is not null)
                layer.Bias!.AddInPlace(bias);
        }
    }

    /// <summary>The inputs, then the outputs of each layer.</summary>
    Tensor[] Outputs(Tensor inputs)
    {
        List<Tensor> outputs = [inputs.Flatten(1)];
        foreach (Linear layer in _layers)
            outputs.Add(layer.Forward(outputs[^1]).Sigmoid());
        return [.. outputs];
    }

    Tensor[] ErrorsOf(Tensor[] outputs, Tensor targets)
    {
        Tensor[] errors = new Tensor[_layers.Length];
        errors[^1] = targets - outputs[^1];
        for (int i = errors.Length - 1; i > 0; i--)
            errors[i - 1] = Back(_layers[i].Weight.Detach(), errors[i], outputs[i + 1]);
        return errors;
    }

    Tensor Back(Tensor weight, Tensor errors, Tensor outputs) => Rule switch
    {
        ErrorRule.Proportional => errors.MatMul(weight / weight.Abs().Sum([1], keepAxis: true)),
        ErrorRule.Transposed => errors.MatMul(weight),
        _ => Slopes(errors, outputs).MatMul(weight),
    };

    /// <summary>The errors times the slope of the sigmoid where it gave these outputs.</summary>
    static Tensor Slopes(Tensor errors, Tensor outputs) => errors * outputs * (1 - outputs);
}
