using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The gradient of a convolution by its input: every output pixel's gradient goes back, through the kernel, to
/// the pixels it saw.</summary>
/// <remarks>Inputs: the output's gradient and the weight. Output: the input's gradient. Linear in both, so that its own
/// gradients are a convolution and a <see cref="ConvWeightGradient"/>.</remarks>
/// <param name="Convolution">The convolution whose gradient this is.</param>
/// <param name="Input">The shape of its input.</param>
public sealed record ConvInputGradient(Conv Convolution, Shape Input) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(inputs[0].DType, Input);

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(outputs[0].DType, Name,
            new Kernel(Convolution.Sizes(Input, inputs[1].Shape), inputs[0], inputs[1], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor gradient = context.Gradient;
        if (context.Needs(0))
            context.Give(0, Convolution.Apply(gradient, context.Input(1)));
        if (context.Needs(1))
            context.Give(1,
                new ConvWeightGradient(Convolution, context.InputType(1).Shape).Apply(gradient, context.Input(0)));
    }

    readonly struct Kernel(ConvolutionShape sizes, View gradient, View weight, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            ConvolutionSpans.InputGradient(sizes, gradient.Read<T>(), weight.Read<T>(), result.Write<T>());
    }
}
