using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;
using Downhill.Layers;

namespace Downhill.Optimizers;

/// <summary>Divides by the root of the mean squared gradient: v ← αv + (1 − α)g², u ← μu + g / (√v + ε), w ← w − ηu,
/// with g + λw for g.</summary>
/// <remarks>With <see cref="Centered"/> the variance v − m² takes the place of v, where m is the mean gradient.
/// Source: Hinton, "Neural Networks for Machine Learning", lecture 6, 2012; centered: Graves, "Generating Sequences
/// With Recurrent Neural Networks", 2013.</remarks>
public sealed class RmsProp : Optimizer
{
    /// <summary>Learning rate 0.01, α 0.99 until told otherwise, over one or more groups.</summary>
    public RmsProp(params IEnumerable<ParameterGroup> groups) : base(groups, 0.01) { }

    /// <inheritdoc cref="RmsProp(IEnumerable{ParameterGroup})"/>
    public RmsProp(IEnumerable<Parameter> parameters) : this([new ParameterGroup(parameters)]) { }

    /// <inheritdoc cref="RmsProp(IEnumerable{ParameterGroup})"/>
    public RmsProp(Module module) : this([new ParameterGroup(module)]) { }

    /// <summary>α in [0, 1): share of the old mean squared gradient. Default 0.99.</summary>
    public double Alpha { get; init => field = Checked.Factor(value, "RmsProp.Alpha"); } = 0.99;

    /// <summary>ε, at least 0: keeps the quotient finite. Default 1e-8.</summary>
    public double Epsilon { get; init => field = Checked.AtLeastZero(value, "RmsProp.Epsilon"); } = 1e-8;

    /// <summary>μ in [0, 1): how much of the last step is kept. Default 0.</summary>
    public double Momentum { get; init => field = Checked.Factor(value, "RmsProp.Momentum"); }

    /// <summary>Divides by the standard deviation of the gradient rather than its root mean square. Default
    /// false.</summary>
    public bool Centered { get; init; }

    /// <inheritdoc/>
    protected override void Update(Parameter parameter, Tensor gradient, ParameterState state, StepSettings settings) =>
        FusedUpdate.Run(
            new Rule(settings.LearningRate, settings.WeightDecay, Alpha, Epsilon, Momentum, Centered),
            parameter, gradient, state.Memory(0), state.Memory(1), state.Memory(2));

    readonly record struct Rule(double Rate, double Decay, double Alpha, double Epsilon, double Momentum, bool Centered) : IUpdateRule
    {
        public static int States => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Step<T>(ref Vector512<T> w, Vector512<T> g, ref Vector512<T> square, ref Vector512<T> moved, ref Vector512<T> mean)
            where T : unmanaged, INumber<T>
        {
            T alpha = T.CreateTruncating(Alpha);
            g += w * T.CreateTruncating(Decay);
            square = square * alpha + g * g * T.CreateTruncating(1 - Alpha);
            Vector512<T> spread = square;
            if (Centered)
            {
                mean = mean * alpha + g * T.CreateTruncating(1 - Alpha);
                spread -= mean * mean;
            }
            moved = moved * T.CreateTruncating(Momentum) + g / (Vector512.Sqrt(spread) + Vector512.Create(T.CreateTruncating(Epsilon)));
            w -= moved * T.CreateTruncating(Rate);
        }
    }
}
