using System.Numerics;

namespace Downhill.Operations;

/// <summary>Applies a function to pairs of elements: y[i] = f(a[i], b[i]), after broadcasting both to one shape. One
/// dtype.</summary>
/// <param name="Function">The function and its derivatives.</param>
public sealed record Binary<TFunction>(TFunction Function) : Operation where TFunction : unmanaged, IBinaryOperation
{
    static readonly string s_name = typeof(TFunction).Name;

    /// <summary>The operation of a function without attributes: made once, so that a call allocates no
    /// record.</summary>
    public static Binary<TFunction> Shared { get; } = new(default(TFunction));

    /// <inheritdoc/>
    public override string Name => s_name;

    /// <inheritdoc/>
    public override Saves Saves => TFunction.Saves;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        DType dtype = Broadcast.SameDType(Name, inputs[0], inputs[1]);
        if (TFunction.TakesIntegers)
            Dispatch.RequireNumber(dtype, Name);
        else
            Dispatch.RequireFloat(dtype, Name);
        outputs[0] = new(dtype, Broadcast.Shapes(Name, inputs[0].Shape, inputs[1].Shape));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        // A function of floats alone is compiled for them alone: two bodies instead of five.
        Kernel kernel = new(Function, inputs[0], inputs[1], outputs[0]);
        if (TFunction.TakesIntegers)
            Whole(inputs[1], kernel);
        else
            Dispatch.Float(inputs[0].DType, Name, kernel);
    }

    void Whole(in View right, Kernel kernel)
    {
        try
        {
            Dispatch.Number(right.DType, Name, kernel);
        }
        catch (DivideByZeroException)
        {
            throw new TensorException(
                $"{Name}: a whole number cannot be divided by 0, but the right side {right.Type} holds a 0.")
            { Operation = Name };
        }
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        if (context.Needs(0))
            context.Give(0, Function.LeftGradient(context).SumTo(context.InputType(0).Shape));
        if (context.Needs(1))
            context.Give(1, Function.RightGradient(context).SumTo(context.InputType(1).Shape));
    }

    readonly struct Kernel(TFunction function, View a, View b, View y) : INumberKernel, IFloatKernel
    {
        void INumberKernel.Run<T>() => Zip<T>();

        void IFloatKernel.Run<T>() => Zip<T>();

        void Zip<T>() where T : unmanaged, INumber<T> => Pairs.Run<ZipRun<TFunction, T>, T, T>(new(function), a, b, y);
    }
}
