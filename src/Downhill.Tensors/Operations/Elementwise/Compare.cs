using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Asks a question of pairs of elements, after broadcasting; the output is bool. One dtype; not
/// differentiable.</summary>
/// <param name="Function">The question.</param>
public sealed record Compare<TFunction>(TFunction Function) : Operation where TFunction : unmanaged, ICompareFunction
{
    static readonly string s_name = typeof(TFunction).Name;

    /// <summary>The operation of a function without attributes: made once, so that a call allocates no
    /// record.</summary>
    public static Compare<TFunction> Shared { get; } = new(default(TFunction));

    /// <inheritdoc/>
    public override string Name => s_name;

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Broadcast.SameDType(Name, inputs[0], inputs[1]);
        outputs[0] = new(DType.Bool, Broadcast.Shapes(Name, inputs[0].Shape, inputs[1].Shape));
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType.Stored, Name, new Kernel(Function, inputs[0], inputs[1], outputs[0]));

    readonly struct Kernel(TFunction function, View a, View b, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Pairs.Run<CompareRun<T>, T, byte>(new(function), a, b, y);
    }

    readonly struct CompareRun<T>(TFunction function) : IPairRun<T, byte>
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        public void Both(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<byte> y) => Elementwise.Compare(function, a, b, y);

        public void Left(ReadOnlySpan<T> a, T b, Span<byte> y) => Elementwise.CompareScalar(function, a, b, y);

        public void Right(T a, ReadOnlySpan<T> b, Span<byte> y) => Elementwise.ScalarCompare(function, a, b, y);
    }
}
