using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Normalizes each row, which is the last axis or several: y = (x − mean) / √(variance + epsilon) · scale +
/// offset.</summary>
/// <remarks>
/// Inputs: x, and where there are some scale and offset of the shape of a row. Output as x. Float32 and float64.
/// Source: Ba, Kiros, Hinton, "Layer Normalization", arXiv:1607.06450, 2016.
/// </remarks>
/// <param name="Axes">How many of the last axes make a row, at least 1.</param>
/// <param name="Epsilon">Added to the variance, so that a constant row gives 0 and not NaN.</param>
public sealed record LayerNormalization(int Axes, double Epsilon) : Operation
{
    /// <inheritdoc/>
    public override string Name => "LayerNorm";

    /// <inheritdoc/>
    public override int OutputCount => 3;

    /// <inheritdoc/>
    public override int VisibleOutputs => 1;

    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        (DType dtype, Shape x) = (inputs[0].DType, inputs[0].Shape);
        Dispatch.RequireFloat(dtype, Name);
        if (x.Rank < Axes)
            throw new ShapeMismatchException(
                $"LayerNorm: the input must have the axes of a row, but it is {x} and a row has {Axes}.", x)
            { Operation = Name };
        NormRules.RequireParts(Name, inputs[1..], new(dtype, new Shape(x.Sizes[^Axes..])));
        TensorType rows = new(dtype, new Shape(x.Sizes[..^Axes]));
        (outputs[0], outputs[1], outputs[2]) = (inputs[0], rows, rows);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name,
            new Kernel(Epsilon, inputs[0], NormRules.Part(inputs, 1), NormRules.Part(inputs, 2),
            outputs[0], outputs[1], outputs[2]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor x = context.Input(0);
        Tensor? scale = context.InputCount > 1 ? context.Input(1) : null;
        if (context.CreateGraph)
        {
            int[] axes = [.. Enumerable.Range(x.Rank - Axes, Axes)];
            Normalized.Of(x, axes, Epsilon).GiveAll(context, scale, new Shape(x.Shape.Sizes[^Axes..]));
            return;
        }
        Tensor[] inputs = [context.Gradient, x, context.Output(1), context.Output(2)];
        LayerNormalizationGradient operation = new(scale is not null);
        Tensor[] gradients = operation.ApplyAll(scale is null ? inputs : [.. inputs, scale]);
        for (int input = 0; input < context.InputCount; input++)
            context.Give(input, gradients[input]);
    }

    readonly struct Kernel(double epsilon, View x, View? scale, View? offset, View y, View mean, View inverse)
        : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => NormSpans.Rows(
            mean.Shape.ElementCount, epsilon, x.Read<T>(), NormRules.Read<T>(scale), NormRules.Read<T>(offset),
            y.Write<T>(),
            mean.Write<T>(), inverse.Write<T>());
    }
}
