namespace Downhill.Operations;

/// <summary>What all reductions over axes share: the shape rule, and bringing the reduced axes together in
/// memory.</summary>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public abstract record Reduction(Axes Axes, bool KeepAxis) : Operation
{
    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(Result(inputs[0].DType), Axes.Reduce(inputs[0].Shape, KeepAxis));

    /// <summary>The dtype of the result; throws where the input's does not fit. Default: any number,
    /// unchanged.</summary>
    private protected virtual DType Result(DType dtype)
    {
        Dispatch.RequireNumber(dtype, Name);
        return dtype;
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        if (TryBlock(inputs[0].Shape, out ReduceBlock block))
        {
            Reduce(inputs[0], outputs[0], block);
            return;
        }
        // The reduced axes lie apart: one copy brings them to the end.
        Tensor together = Tensor.Allocate(new(inputs[0].DType, ReducedLast(inputs[0], out View permuted)));
        Copy.Strided(permuted, together.View);
        int length = outputs[0].Shape.ElementCount;
        Reduce(together.View, outputs[0], new(length, length == 0 ? 0 : inputs[0].Shape.ElementCount / length, 1));
        together.Numbers.Return();
    }

    /// <summary>Reduces the middle of three axes.</summary>
    private protected abstract void Reduce(in View x, in View y, ReduceBlock block);

    /// <summary>A result, or its gradient, in a shape that broadcasts to the input: the reduced axes come back with
    /// size 1.</summary>
    private protected Tensor WithAxes(Tensor reduced, Shape input) =>
        KeepAxis || reduced.Rank == 0 ? reduced : reduced.Reshape(Axes.Reduce(input, keepAxis: true).Sizes);

    /// <summary>Whether the reduced axes are neighbours (axes of size 1 aside), so that memory reads as (outer, count,
    /// inner).</summary>
    bool TryBlock(Shape shape, out ReduceBlock block)
    {
        int outer = 1, count = 1, inner = 1, stage = 0;
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            int size = shape.Sizes[axis];
            if (size == 1)
                continue;
            bool reduced = Axes.Contains(axis);
            if (reduced ? stage == 2 : false)
            {
                block = default;
                return false;
            }
            stage = reduced ? 1 : stage == 0 ? 0 : 2;
            if (stage == 0) outer *= size;
            else if (stage == 1) count *= size;
            else inner *= size;
        }
        block = new(outer, count, inner);
        return true;
    }

    Shape ReducedLast(in View x, out View permuted)
    {
        Axes axes = Axes;
        Shape shape = x.Shape;
        int[] order = [.. Enumerable.Range(0, shape.Rank).OrderBy(axis => axes.Contains(axis))];
        int[] strides = x.Strides;
        Shape sizes = new([.. order.Select(axis => shape[axis])]);
        permuted = new View(x.Storage, new(x.DType, sizes), [.. order.Select(axis => strides[axis])], x.Offset);
        return sizes;
    }
}
