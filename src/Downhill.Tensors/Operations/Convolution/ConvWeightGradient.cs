using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The gradient of a convolution by its weight: for each element of a kernel, how the pixels it saw go with
/// the output's gradient.</summary>
/// <remarks>Inputs: the convolution's input and its output's gradient. Output: the weight's gradient. Linear in both,
/// so that its own gradients are a <see cref="ConvInputGradient"/> and a convolution.</remarks>
/// <param name="Convolution">The convolution whose gradient this is.</param>
/// <param name="Weight">The shape of its weight.</param>
public sealed record ConvWeightGradient(Conv Convolution, Shape Weight) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(inputs[0].DType, Weight);

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(outputs[0].DType, Name,
            new Kernel(Convolution.Sizes(inputs[0].Shape, Weight), inputs[0], inputs[1], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor gradient = context.Gradient;
        if (context.Needs(0))
            context.Give(0,
                new ConvInputGradient(Convolution, context.InputType(0).Shape).Apply(context.Input(1), gradient));
        if (context.Needs(1))
            context.Give(1, Convolution.Apply(context.Input(0), gradient));
    }

    readonly struct Kernel(ConvolutionShape sizes, View x, View gradient, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            ConvolutionSpans.WeightGradient(sizes, x.Read<T>(), gradient.Read<T>(), result.Write<T>());
    }
}
