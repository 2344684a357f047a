using System.Numerics;

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

    private protected static void Search<TOrder>(string name, int axis, in View x, in View y) where TOrder : IOrder =>
        Dispatch.Number(x.DType, name, new Kernel<TOrder>(x, y, ReduceBlock.Along(x.Shape, axis)));

    private protected interface IOrder
    {
        static abstract bool Beats<T>(T next, T best) where T : INumber<T>;
    }

    readonly struct Kernel<TOrder>(View x, View y, ReduceBlock block) : INumberKernel where TOrder : IOrder
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<T> from = x.Read<T>();
            Span<long> places = y.Write<long>();
            for (int o = 0; o < block.Outer; o++)
                for (int i = 0; i < block.Inner; i++)
                    places[o * block.Inner + i] = Best(from[(o * block.Count * block.Inner + i)..]);
        }

        /// <summary>The place of the best of every Inner-th element.</summary>
        int Best<T>(ReadOnlySpan<T> from) where T : unmanaged, INumber<T>
        {
            int place = 0;
            T best = from[0];
            for (int c = 1; c < block.Count; c++)
                if (TOrder.Beats(from[c * block.Inner], best))
                    (place, best) = (c, from[c * block.Inner]);
            return place;
        }
    }
}
