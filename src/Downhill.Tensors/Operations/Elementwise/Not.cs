using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>True where x is false; of whole numbers, every bit turned over. Any shape; not differentiable.</summary>
public sealed record Not : Operation
{
    /// <summary>The one instance: the operation has no attributes.</summary>
    public static Not Shared { get; } = new();

    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Bits.Require(inputs[0].DType, Name);
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        // The byte of a truth value has one bit that counts; the other seven must stay 0.
        if (inputs[0].DType == DType.Bool)
            Elementwise.ScalarZip(default(Xor), (byte)1, inputs[0].Read<byte>(), outputs[0].Write<byte>());
        else
            Dispatch.Number(inputs[0].DType, Name, new Kernel(inputs[0], outputs[0]));
    }

    readonly struct Kernel(View x, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Elementwise.Map(default(Complement), x.Read<T>(), y.Write<T>());
    }

    readonly record struct Complement : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => ~x;
    }
}
