using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Applies a function to every element: y[i] = f(x[i]). Any shape; the output has the type of the
/// input.</summary>
/// <param name="Function">The function and its derivative.</param>
public sealed record Unary<TFunction>(TFunction Function) : Operation where TFunction : unmanaged, IUnaryOperation
{
    // A constant a function: building the name at each call would allocate.
    static readonly string s_name = typeof(TFunction).Name;

    /// <summary>The operation of a function without attributes: made once, so that a call allocates no
    /// record.</summary>
    public static Unary<TFunction> Shared { get; } = new(default(TFunction));

    /// <inheritdoc/>
    public override string Name => s_name;

    /// <inheritdoc/>
    public override Saves Saves => TFunction.FromOutput ? Saves.Outputs : Saves.First;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        if (TFunction.TakesIntegers)
            Dispatch.RequireNumber(inputs[0].DType, Name);
        else
            Dispatch.RequireFloat(inputs[0].DType, Name);
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        // A function of floats alone is compiled for them alone: two bodies instead of five.
        Kernel kernel = new(Function, inputs[0], outputs[0]);
        if (TFunction.TakesIntegers)
            Dispatch.Number(inputs[0].DType, Name, kernel);
        else
            Dispatch.Float(inputs[0].DType, Name, kernel);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor saved = TFunction.FromOutput ? context.Output() : context.Input(0);
        context.Give(0, context.CreateGraph
            ? context.Gradient * Function.Derivative(saved)
            : context.InPlaceOfGradient(new UnaryGradient<TFunction>(Function), saved));
    }

    readonly struct Kernel(TFunction function, View x, View y) : INumberKernel, IFloatKernel
    {
        void INumberKernel.Run<T>() => Map<T>();

        void IFloatKernel.Run<T>() => Map<T>();

        void Map<T>() where T : unmanaged, INumber<T> => Elementwise.Map(function, x.Read<T>(), y.Write<T>());
    }
}

/// <summary>The way back of <see cref="Unary{TFunction}"/> in one pass: g · f′. The first input is the gradient, the
/// second what the function saves.</summary>
/// <param name="Function">The function whose derivative is taken.</param>
public sealed record UnaryGradient<TFunction>(TFunction Function) : Operation
    where TFunction : unmanaged, IUnaryOperation
{
    static readonly string s_name = typeof(TFunction).Name + "Gradient";

    /// <summary>The operation of a function without attributes: made once, so that a call allocates no
    /// record.</summary>
    public static UnaryGradient<TFunction> Shared { get; } = new(default(TFunction));

    /// <inheritdoc/>
    public override string Name => s_name;

    /// <summary>False: where a second derivative is asked, the derivative in tensor words is used instead.</summary>
    public override bool IsDifferentiable => false;

    /// <summary>True: the gradient of a sum is one number repeated, which need not be written out.</summary>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) => outputs[0] = inputs[0];

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(inputs[0].DType, Name, new Kernel(new(Function), inputs[0], inputs[1], outputs[0]));

    readonly struct Kernel(SlopeProduct function, View gradient, View saved, View result) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Pairs.Run<ZipRun<SlopeProduct, T>, T, T>(new(function), gradient, saved, result);
    }

    readonly record struct SlopeProduct(TFunction Function) : IBinaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> gradient, Vector512<T> saved) where T : unmanaged, INumber<T> =>
            gradient * Function.Slopes(saved);
    }
}
