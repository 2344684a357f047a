using Downhill.Kernels;
using Downhill.Layers;

namespace Downhill.Optimizers;

/// <summary>Adam with decoupled weight decay: w ← (1 − ηλ)w, then the step of <see cref="Adam"/> without λ.</summary>
/// <remarks>
/// The hats divide by 1 − βᵗ, which undoes the start from zero.
/// Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR, 2019. The weight decay is 0.01 until
/// told otherwise, as in PyTorch.
/// </remarks>
public sealed class AdamW : Optimizer
{
    /// <summary>Learning rate 0.001, β 0.9 and 0.999 until told otherwise, over one or more groups.</summary>
    public AdamW(params IEnumerable<ParameterGroup> groups) : base(groups, 0.001) => WeightDecay = 0.01;

    /// <inheritdoc cref="AdamW(IEnumerable{ParameterGroup})"/>
    public AdamW(IEnumerable<Parameter> parameters) : this([new ParameterGroup(parameters)]) { }

    /// <inheritdoc cref="AdamW(IEnumerable{ParameterGroup})"/>
    public AdamW(Module module) : this([new ParameterGroup(module)]) { }

    /// <summary>β1 in [0, 1): share of the old mean gradient. Default 0.9.</summary>
    public double Beta1 { get; init => field = Checked.Factor(value, "AdamW.Beta1"); } = 0.9;

    /// <summary>β2 in [0, 1): share of the old mean squared gradient. Default 0.999.</summary>
    public double Beta2 { get; init => field = Checked.Factor(value, "AdamW.Beta2"); } = 0.999;

    /// <summary>ε, at least 0: keeps the quotient finite. Default 1e-8.</summary>
    public double Epsilon { get; init => field = Checked.AtLeastZero(value, "AdamW.Epsilon"); } = 1e-8;

    /// <summary>Divides by the largest mean square so far, so that steps never grow again. Default false.</summary>
    public bool AmsGrad { get; init; }

    /// <inheritdoc/>
    protected override void Update(Parameter parameter, Tensor gradient, ParameterState state, StepSettings settings)
    {
        double first = 1 - Math.Pow(Beta1, state.Steps), second = 1 - Math.Pow(Beta2, state.Steps);
        AdamRule rule = new(
            settings.LearningRate / first, 0, 1 - settings.LearningRate * settings.WeightDecay, Beta1, Beta2,
                1 / Math.Sqrt(second), Epsilon);
        if (AmsGrad)
            FusedUpdate.Run(new AmsGradRule(rule), parameter, gradient, state.Memory(0), state.Memory(1), state.Memory(2));
        else
            FusedUpdate.Run(rule, parameter, gradient, state.Memory(0), state.Memory(1), null);
    }
}
