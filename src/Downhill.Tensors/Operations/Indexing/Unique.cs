using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The different numbers in ascending order, where each element's number is among them, and how often each
/// occurs.</summary>
/// <remarks>Outputs: values (Found), places of the input's shape, counts (Found); the last two int64. NaN counts as one
/// number, the last. The word counts first, so that the record knows its outputs' shapes. Not differentiable.</remarks>
/// <param name="Found">How many different numbers there are.</param>
public sealed record Unique(int Found) : Operation
{
    /// <inheritdoc/>
    public override int OutputCount => 3;

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        outputs[0] = new(inputs[0].DType, [Found]);
        outputs[1] = new(DType.Int64, inputs[0].Shape);
        outputs[2] = new(DType.Int64, [Found]);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType.Stored, Name, new Writer(inputs[0], outputs[0], outputs[1], outputs[2]));

    /// <summary>How many different numbers a tensor holds.</summary>
    internal static int Count(Tensor tensor)
    {
        HostValues.Require("Unique", tensor);
        using Packed packed = new(tensor.View);
        int count = 0;
        Dispatch.Number(tensor.DType.Stored, nameof(Unique), new Counter(packed.View, ref count));
        GC.KeepAlive(tensor);
        return count;
    }

    readonly ref struct Counter(View x, ref int count) : INumberKernel
    {
        readonly ref int _count = ref count;

        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => _count = Distinct.Count(x.Read<T>());
    }

    readonly struct Writer(View x, View values, View places, View counts) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Distinct.Write(x.Read<T>(), values.Write<T>(), places.Write<long>(), counts.Write<long>());
    }
}
