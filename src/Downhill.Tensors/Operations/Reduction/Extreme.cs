namespace Downhill.Operations;

/// <summary>What the highest and the lowest element have in common: there must be one, and ties share the
/// gradient.</summary>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public abstract record Extreme(Axes Axes, bool KeepAxis) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Outputs;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        base.Infer(inputs, outputs);
        NonEmpty.Require(Name, inputs[0].Shape, Axes, outputs[0].Shape);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor x = context.Input(0);
        Tensor ties = x.Equal(WithAxes(context.Output(), x.Shape)).To(x.DType);
        Tensor share = WithAxes(context.Gradient, x.Shape) / ties.Sum(Axes.Values, keepAxis: true);
        context.Give(0, ties * share);
    }
}

/// <summary>The rule of reductions that have no answer for nothing.</summary>
internal static class NonEmpty
{
    internal static void Require(string operation, Shape input, Axes axes, Shape result)
    {
        if (result.ElementCount == 0)
            return;
        foreach (int axis in axes.Values)
            if (input.Sizes[axis] == 0)
                throw new ShapeMismatchException(
                    $"{operation}: an axis that is reduced must not be empty, but axis {axis} of {input} has 0 " +
                    "elements.", input)
                { Operation = operation };
    }
}
