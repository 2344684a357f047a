using System.Numerics;

namespace Downhill.Operations;

/// <summary>Combines truth values, or the bits of whole numbers, after broadcasting. One dtype; not
/// differentiable.</summary>
/// <param name="Function">How two are combined.</param>
public sealed record Bitwise<TFunction>(TFunction Function) : Operation where TFunction : unmanaged, IBinaryFunction
{
    static readonly string s_name = typeof(TFunction).Name;

    /// <summary>The operation of a function without attributes: made once, so that a call allocates no
    /// record.</summary>
    public static Bitwise<TFunction> Shared { get; } = new(default(TFunction));

    /// <inheritdoc/>
    public override string Name => s_name;

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        DType dtype = Broadcast.SameDType(Name, inputs[0], inputs[1]);
        Bits.Require(dtype, Name);
        outputs[0] = new(dtype, Broadcast.Shapes(Name, inputs[0].Shape, inputs[1].Shape));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType.Stored, Name, new Kernel(Function, inputs[0], inputs[1], outputs[0]));

    readonly struct Kernel(TFunction function, View a, View b, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Pairs.Run<ZipRun<TFunction, T>, T, T>(new(function), a, b, y);
    }
}
