using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Coordinates of the elements that are not 0, one row each, in row-major order. Output int64; not
/// differentiable.</summary>
/// <remarks>NaN is not 0. The word counts first, so that the record knows its output's shape.</remarks>
/// <param name="Found">How many elements are not 0.</param>
public sealed record NonZero(int Found) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs) =>
        outputs[0] = new(DType.Int64, [Found, inputs[0].Shape.Rank]);

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType.Stored, Name, new Writer(inputs[0], outputs[0]));

    /// <summary>How many elements of a tensor are not 0.</summary>
    internal static int Count(Tensor tensor)
    {
        HostValues.Require("NonZero", tensor);
        using Packed packed = new(tensor.View);
        int count = 0;
        Dispatch.Number(tensor.DType.Stored, nameof(NonZero), new Counter(packed.View, ref count));
        GC.KeepAlive(tensor);
        return count;
    }

    readonly ref struct Counter(View x, ref int count) : INumberKernel
    {
        readonly ref int _count = ref count;

        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => _count = NonZeros.Count(x.Read<T>());
    }

    readonly struct Writer(View x, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            NonZeros.Write(x.Read<T>(), x.Shape.Sizes, y.Write<long>());
    }
}
