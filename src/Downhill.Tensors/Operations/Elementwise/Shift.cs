using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Moves the bits of whole numbers: y = x · 2^Places, rounded down. Any shape; not differentiable.</summary>
/// <param name="Places">How far: to the left where positive, to the right where negative; less than the dtype has bits.
/// Bits that leave are lost; a negative number shifted to the right stays negative.</param>
public sealed record Shift(int Places) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        DType dtype = inputs[0].DType;
        if (dtype.IsFloating || dtype == DType.Bool)
            throw new DTypeMismatchException(
                $"Shift: the dtype must be a whole number, but the tensor is {dtype.Name}.") { Operation = Name };
        if (Math.Abs((long)Places) >= dtype.Size * 8)
            throw new TensorException(
                $"Shift: the places must be fewer than the dtype has bits, but {dtype.Name} has {dtype.Size * 8} and " +
                $"{Math.Abs((long)Places)} places were given.") { Operation = Name };
        outputs[0] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Kernel(Places, inputs[0], outputs[0]));

    readonly struct Kernel(int places, View x, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            if (places >= 0)
                Elementwise.Map(new Left(places), x.Read<T>(), y.Write<T>());
            else
                Elementwise.Map(new Right(-places), x.Read<T>(), y.Write<T>());
        }
    }

    readonly record struct Left(int Places) : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => x << Places;
    }

    readonly record struct Right(int Places) : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector512<T> Value<T>(Vector512<T> x) where T : unmanaged, INumber<T> => x >> Places;
    }
}
