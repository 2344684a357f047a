using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Cross-entropy of the softmax of the last axis with class labels: y = ln Σⱼ e^xⱼ − x_label, one loss a
/// row.</summary>
/// <remarks>
/// The first input, the logits, is (..., classes) in float32 or float64; the second, the labels, is (...) in int64; the
/// losses are (...). Neither exponentials nor logarithms overflow. The second output, for backward alone, is the
/// softmax.
/// </remarks>
public sealed record SoftmaxCrossEntropy : Operation
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static SoftmaxCrossEntropy Shared { get; } = new();

    /// <inheritdoc/>
    public override int OutputCount => 2;

    /// <inheritdoc/>
    public override int VisibleOutputs => 1;

    /// <inheritdoc/>
    public override Saves Saves => Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        (Shape logits, Shape labels) = (inputs[0].Shape, inputs[1].Shape);
        Dispatch.RequireFloat(inputs[0].DType, Name);
        if (inputs[1].DType != DType.Int64)
            throw new DTypeMismatchException(
                $"{Name}: the labels must be int64, but they are {inputs[1].DType.Name}. Convert them with " +
                ".To(DType.Int64).")
            { Operation = Name };
        if (logits.Rank == 0 || !logits.Sizes[..^1].SequenceEqual(labels.Sizes))
            throw new ShapeMismatchException(
                $"{Name}: there must be one label for each row of logits, but the logits are {logits} and the " +
                $"labels {labels}.",
                logits, labels) { Operation = Name };
        outputs[0] = new(inputs[0].DType, labels);
        outputs[1] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(inputs[0], inputs[1], outputs[0], outputs[1]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        (Tensor labels, Tensor softmax) = (context.Input(1), context.Output(1));
        Tensor gradient = context.CreateGraph
            ? context.Gradient.Unsqueeze(-1) * (softmax - labels.OneHot(softmax.Shape[^1], softmax.DType))
            : SoftmaxCrossEntropyGradient.Shared.Apply(context.Gradient, softmax, labels);
        // In a second derivative the softmax that the line above reads has a gradient of its own.
        if (context.HasGradient(1))
            gradient += softmax * (context.GradientOf(1) - (context.GradientOf(1) * softmax).Sum([-1], keepAxis: true));
        context.Give(0, gradient);
    }

    readonly struct Kernel(View logits, View labels, View losses, View softmax) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            int classes = logits.Shape[^1];
            ReadOnlySpan<long> places = labels.Read<long>();
            for (int row = 0; row < places.Length; row++)
                RequireInRange(places[row], row, classes);
            SoftmaxKernels.CrossEntropy(logits.Read<T>(), places, losses.Write<T>(), softmax.Write<T>(), classes);
        }

        static void RequireInRange(long label, int row, int classes)
        {
            if (label < 0 || label >= classes)
                throw new TensorException(
                    $"SoftmaxCrossEntropy: a label must be at least 0 and below the number of classes, but row {row} " +
                    $"has the label {label} and there are {classes} classes.") { Operation = "SoftmaxCrossEntropy" };
        }
    }
}

/// <summary>The way back of <see cref="SoftmaxCrossEntropy"/> in one pass: g · (softmax − 1 at the label). The inputs
/// are the losses' gradient, the softmax and the labels.</summary>
public sealed record SoftmaxCrossEntropyGradient : Operation
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static SoftmaxCrossEntropyGradient Shared { get; } = new();

    /// <summary>False: where a second derivative is asked, tensor words are used instead.</summary>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[1];

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(inputs[0], inputs[1], inputs[2], outputs[0]));

    readonly struct Kernel(View gradient, View softmax, View labels, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => SoftmaxKernels.CrossEntropyBackward(
            gradient.Read<T>(), softmax.Read<T>(), labels.Read<long>(), result.Write<T>(), softmax.Shape[^1]);
    }
}
