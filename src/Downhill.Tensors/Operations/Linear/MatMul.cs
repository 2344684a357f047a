using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Matrix product of the two last axes, y = a · b; leading axes are batches and broadcast.</summary>
/// <remarks>a is (..., m, k), b is (..., k, n), y is (..., m, n); both of rank 2 or more (the word <c>MatMul</c> also
/// takes vectors). Every dtype but bool; strides are read in place, so a transposed operand costs nothing.</remarks>
public sealed record MatMul : Operation
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static MatMul Shared { get; } = new();

    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Second;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        (Shape a, Shape b) = (inputs[0].Shape, inputs[1].Shape);
        DType dtype = Broadcast.SameDType(Name, inputs[0], inputs[1]);
        Dispatch.RequireNumber(dtype, Name);
        if (a.Rank < 2 || b.Rank < 2)
            throw new ShapeMismatchException(
                $"MatMul: both sides must have at least one axis, but the left side is {a} and the right side {b}.",
                a, b)
            { Operation = Name };
        if (a[^1] != b[^2])
            throw new ShapeMismatchException(
                $"MatMul: the inner axes must agree, but the left side {a} has {a[^1]} and the right side {b} has " +
                $"{b[^2]}." +
                (a[^1] == b[^1] ? " The right side would fit transposed." : ""), a, b) { Operation = Name };
        outputs[0] = new(dtype, a.Rank == 2 && b.Rank == 2
            ? new(a.Sizes[0], b.Sizes[1])
            : [.. Broadcast.Shapes(Name, Batch(a), Batch(b)), a[^2], b[^1]]);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(outputs[0].DType, Name, new Kernel(inputs[0], inputs[1], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor gradient = context.Gradient;
        if (context.Needs(0))
            context.Give(0, gradient.MatMul(context.Input(1).Transpose()).SumTo(context.InputType(0).Shape));
        if (context.Needs(1))
            context.Give(1, context.Input(0).Transpose().MatMul(gradient).SumTo(context.InputType(1).Shape));
    }

    static Shape Batch(Shape shape) => new(shape.Sizes[..^2]);

    readonly struct Kernel(View a, View b, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => MatrixProduct.Run<T>(a, b, y);
    }
}
