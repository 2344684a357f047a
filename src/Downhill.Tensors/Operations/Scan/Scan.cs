namespace Downhill.Operations;

/// <summary>What operations that run along an axis have in common: every element of the result depends on those before
/// it.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Reverse">Whether they run from its end to its start.</param>
public abstract record Scan(int Axis, bool Reverse) : Operation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireNumber(inputs[0].DType, Name);
        outputs[0] = inputs[0];
    }

    /// <summary>What stands before each element in the direction of the scan; before the first stands <paramref
    /// name="first"/>.</summary>
    private protected Tensor Before(Tensor x, double first) => Shifted(x, first, Reverse);

    /// <summary>What stands behind each element in the direction of the scan; behind the last stands <paramref
    /// name="last"/>.</summary>
    private protected Tensor Behind(Tensor x, double last) => Shifted(x, last, !Reverse);

    Tensor Shifted(Tensor x, double edge, bool toStart)
    {
        if (x.Length == 0)
            return x;
        Tensor margin = Tensor.Full(x.Shape.With(Axis, 1), edge, x.DType);
        return toStart
            ? Tensor.Concat([x.Slice(Axis, 1..), margin], Axis)
            : Tensor.Concat([margin, x.Slice(Axis, ..^1)], Axis);
    }
}

/// <summary>Where a scan's planes begin: at the axis's start or, in reverse, at its end.</summary>
internal readonly ref struct ScanWalk(ReduceBlock block, bool reverse)
{
    internal int Planes => block.Outer;

    internal int Inner => block.Inner;

    internal int Count => block.Count;

    /// <summary>Elements from one step to the next.</summary>
    internal int Step => reverse ? -block.Inner : block.Inner;

    /// <summary>The first row of a plane, in the direction of the scan.</summary>
    internal int Start(int plane) => (plane * block.Count + (reverse ? block.Count - 1 : 0)) * block.Inner;
}
