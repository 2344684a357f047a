using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Where along an axis an element lies that beats all others, as int64; the first of equal ones.</summary>
/// <remarks>Every dtype but bool. Not differentiable.</remarks>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="KeepAxis">Whether it stays with size 1.</param>
public abstract record ArgExtreme(int Axis, bool KeepAxis) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Shape shape = inputs[0].Shape;
        Dispatch.RequireNumber(inputs[0].DType, Name);
        Axes axes = Axes.Of(shape, [Axis], Name);
        outputs[0] = new(DType.Int64, axes.Reduce(shape, KeepAxis));
        NonEmpty.Require(Name, shape, axes, outputs[0].Shape);
    }

    private protected static void Search<TCombine>(string name, int axis, in View x, in View y) where TCombine : ICombine =>
        Dispatch.Number(x.DType, name, new Kernel<TCombine>(x, y, ReduceBlock.Along(x.Shape, axis)));

    readonly struct Kernel<TCombine>(View x, View y, ReduceBlock block) : INumberKernel where TCombine : ICombine
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Reduce.Places<TCombine, T>(x.Read<T>(), y.Write<long>(), block);
    }
}
