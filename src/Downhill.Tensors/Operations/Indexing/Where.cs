using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Elements of one tensor where a condition holds, of another elsewhere; all three broadcast.</summary>
/// <remarks>Inputs: the condition (bool), then two tensors of one dtype.</remarks>
public sealed record Where : Operation
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static Where Shared { get; } = new();

    /// <inheritdoc/>
    public override Saves Saves => Saves.First;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        if (inputs[0].DType != DType.Bool)
            throw new DTypeMismatchException(
                $"Where: the condition must be bool, but it is {inputs[0].DType.Name}. Convert it with " +
                ".To(DType.Bool).")
            { Operation = Name };
        DType dtype = Broadcast.SameDType(Name, inputs[1], inputs[2]);
        Shape sides = Broadcast.Shapes(Name, inputs[1].Shape, inputs[2].Shape);
        outputs[0] = new(dtype, Broadcast.Shapes(Name, inputs[0].Shape, sides));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Shape shape = outputs[0].Shape;
        using Packed mask = Full(inputs[0], shape, true), a = Full(inputs[1], shape), b = Full(inputs[2], shape);
        if (shape.ElementCount > 0)
            Dispatch.Any(outputs[0].DType, new Kernel(mask.View, a.View, b.View, outputs[0]));
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor zero = Tensor.Scalar(0, context.Gradient.DType);
        if (context.Needs(1))
            context.Give(1, Apply(context.Input(0), context.Gradient, zero).SumTo(context.InputType(1).Shape));
        if (context.Needs(2))
            context.Give(2, Apply(context.Input(0), zero, context.Gradient).SumTo(context.InputType(2).Shape));
    }

    /// <summary>The elements in order at the full shape; a single number stays one, as the kernel takes numbers
    /// too.</summary>
    static Packed Full(in View view, Shape shape, bool always = false)
    {
        if (view.Shape == shape || (view.Shape.ElementCount == 1 && !always))
            return new(view);
        int[] strides = new int[shape.Rank];
        Broadcast.Strides(view, strides);
        return new(new View(view.Storage, new(view.DType, shape), Layout.Normalize(shape, strides), view.Offset));
    }

    readonly struct Kernel(View mask, View a, View b, View y) : IAnyKernel
    {
        public void Run<T>() where T : unmanaged
        {
            Span<T> to = y.Write<T>();
            bool aFull = a.Shape == y.Shape, bFull = b.Shape == y.Shape;
            if (aFull && bFull)
                Elementwise.Select(mask.Read<byte>(), a.Read<T>(), b.Read<T>(), to);
            else if (aFull)
                Elementwise.SelectScalar(mask.Read<byte>(), a.Read<T>(), b.Read<T>()[0], to);
            else if (bFull)
                Elementwise.ScalarSelect(mask.Read<byte>(), a.Read<T>()[0], b.Read<T>(), to);
            else
                Between(mask.Read<byte>(), a.Read<T>()[0], b.Read<T>()[0], to);
        }

        static void Between<T>(ReadOnlySpan<byte> mask, T a, T b, Span<T> to) where T : unmanaged
        {
            to.Fill(b);
            Elementwise.ScalarSelect(mask, a, to, to);
        }
    }
}
