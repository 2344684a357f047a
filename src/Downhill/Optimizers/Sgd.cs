using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;
using Downhill.Layers;

namespace Downhill.Optimizers;

/// <summary>Stochastic gradient descent: v ← μv + (1 − d)(g + λw), w ← w − ηv.</summary>
/// <remarks>
/// With <see cref="Nesterov"/> the step is g + λw + μv instead of v. The first step takes v = g + λw, as in PyTorch.
/// Sources: Polyak, "Some Methods of Speeding Up the Convergence of Iteration Methods", 1964;
/// Sutskever, Martens, Dahl, Hinton, "On the Importance of Initialization and Momentum in Deep Learning", ICML, 2013.
/// </remarks>
public sealed class Sgd : Optimizer
{
    /// <summary>Plain descent with learning rate 0.01 until told otherwise, over one or more groups.</summary>
    public Sgd(params IEnumerable<ParameterGroup> groups) : base(groups, 0.01) { }

    /// <inheritdoc cref="Sgd(IEnumerable{ParameterGroup})"/>
    public Sgd(IEnumerable<Parameter> parameters) : this([new ParameterGroup(parameters)]) { }

    /// <inheritdoc cref="Sgd(IEnumerable{ParameterGroup})"/>
    public Sgd(Module module) : this([new ParameterGroup(module)]) { }

    /// <summary>μ in [0, 1): how much of the last step's direction is kept. Default 0.</summary>
    public double Momentum { get; init => field = Checked.Factor(value, "Sgd.Momentum"); }

    /// <summary>d in [0, 1): how much of a new gradient is left out of v. Default 0.</summary>
    public double Dampening { get; init => field = Checked.Factor(value, "Sgd.Dampening"); }

    /// <summary>Looks ahead along v before stepping. Default false.</summary>
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    protected override void Update(Parameter parameter, Tensor gradient, ParameterState state, StepSettings settings)
    {
        if (Momentum == 0)
            FusedUpdate.Run(new PlainRule(settings.LearningRate, settings.WeightDecay), parameter, gradient, null, null, null);
        else
            FusedUpdate.Run(
                new MomentumRule(settings.LearningRate, settings.WeightDecay, Momentum, state.Steps == 1 ? 1 : 1 - Dampening, Nesterov),
                parameter, gradient, state.Memory(0), null, null);
    }

    readonly record struct PlainRule(double Rate, double Decay) : IUpdateRule
    {
        public static int States => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step<T>(ref Vector512<T> w, Vector512<T> g, ref Vector512<T> a, ref Vector512<T> b, ref Vector512<T> c)
            where T : unmanaged, INumber<T>
        {
            w -= (g + w * T.CreateTruncating(Decay)) * T.CreateTruncating(Rate);
        }
    }

    readonly record struct MomentumRule(double Rate, double Decay, double Momentum, double Fresh, bool Nesterov) : IUpdateRule
    {
        public static int States => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step<T>(ref Vector512<T> w, Vector512<T> g, ref Vector512<T> v, ref Vector512<T> b, ref Vector512<T> c)
            where T : unmanaged, INumber<T>
        {
            T momentum = T.CreateTruncating(Momentum);
            g += w * T.CreateTruncating(Decay);
            v = v * momentum + g * T.CreateTruncating(Fresh);
            w -= (Nesterov ? g + v * momentum : v) * T.CreateTruncating(Rate);
        }
    }
}
