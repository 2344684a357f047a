using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Positive numbers that sum to 1 along an axis: yᵢ = e^xᵢ / Σⱼ e^xⱼ.</summary>
/// <remarks>Any shape with the axis; float32 and float64. The largest x is subtracted first, so nothing
/// overflows.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record Softmax(int Axis) : Operation
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.Outputs;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireFloat(inputs[0].DType, Name);
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(Axis, inputs[0], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        (Tensor y, Tensor gradient) = (context.Output(), context.Gradient);
        context.Give(0, context.CreateGraph
            ? y * (gradient - (gradient * y).Sum([Axis], keepAxis: true))
            : new SoftmaxGradient(Axis).Apply(gradient, y));
    }

    readonly struct Kernel(int axis, View x, View y) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            SoftmaxKernels.Forward(x.Read<T>(), y.Write<T>(), ReduceBlock.Along(x.Shape, axis));
    }
}

/// <summary>The way back of <see cref="Softmax"/> in one pass: y · (g − Σ g · y). The first input is the gradient g,
/// the second the output y.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
public sealed record SoftmaxGradient(int Axis) : Operation
{
    /// <summary>False: where a second derivative is asked, tensor words are used instead.</summary>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[1];

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(Axis, inputs[0], inputs[1], outputs[0]));

    readonly struct Kernel(int axis, View gradient, View y, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            SoftmaxKernels.Backward(gradient.Read<T>(), y.Read<T>(), result.Write<T>(), ReduceBlock.Along(y.Shape, axis));
    }
}
