using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Sets each element to 0 with a probability, and multiplies the others by 1 / (1 − probability), so that
/// their mean stays.</summary>
/// <remarks>
/// Inputs: x (float32 or float64, any shape), and the state, int64 {key, counter}, from which backward draws the same
/// places again: no
/// mask is kept. Source: Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", JMLR,
/// 2014.
/// </remarks>
/// <param name="Probability">From 0 to 1; at 1 everything is 0.</param>
public sealed record Dropout(double Probability) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireFloat(inputs[0].DType, Name);
        RandomState.Require(inputs[1], Name);
        if (!(Probability >= 0 && Probability <= 1))
            throw new TensorException(FormattableString.Invariant(
                $"Dropout: the probability must be from 0 to 1, but it is {Probability}.")) { Operation = Name };
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(Probability, inputs[0], RandomState.Of(inputs[1]), outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context) =>
        context.Give(0, Apply(context.Gradient, context.Input(1)));

    readonly struct Kernel(double probability, View x, RandomState state, View y) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Draw.Dropout(state.Key, state.Counter, probability, x.Read<T>(), y.Write<T>());
    }
}
