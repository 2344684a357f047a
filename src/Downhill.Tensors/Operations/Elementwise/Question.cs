using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Asks a question of every element; the output is bool. Any shape, every dtype but bool; not
/// differentiable.</summary>
/// <param name="Function">The question; its second number is 0 and does not matter.</param>
public sealed record Question<TFunction>(TFunction Function) : Operation where TFunction : unmanaged, ICompareFunction
{
    static readonly string s_name = typeof(TFunction).Name;

    /// <summary>The operation of a function without attributes: made once, so that a call allocates no
    /// record.</summary>
    public static Question<TFunction> Shared { get; } = new(default(TFunction));

    /// <inheritdoc/>
    public override string Name => s_name;

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireNumber(inputs[0].DType, Name);
        outputs[0] = new(DType.Bool, inputs[0].Shape);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Kernel(Function, inputs[0], outputs[0]));

    readonly struct Kernel(TFunction function, View x, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Elementwise.CompareScalar(function, x.Read<T>(), T.Zero, y.Write<byte>());
    }
}
