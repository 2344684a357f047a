using System.Numerics;

namespace Downhill.Operations;

/// <summary>What operations that put an axis in order have in common: values and places come out, and gradients go back
/// to the places.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
public abstract record Ordering(int Axis) : Operation
{
    /// <inheritdoc/>
    public override int OutputCount => 2;

    /// <inheritdoc/>
    public override Saves Saves => Saves.Outputs;

    private protected abstract bool HighestFirst { get; }

    /// <summary>How many elements of the axis are in the result.</summary>
    private protected abstract int Kept(Shape shape);

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Dispatch.RequireNumber(inputs[0].DType, Name);
        Shape kept = inputs[0].Shape.With(Axis, Kept(inputs[0].Shape));
        outputs[0] = new(inputs[0].DType, kept);
        outputs[1] = new(DType.Int64, kept);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Kernel(Axis, HighestFirst, inputs[0], outputs[0], outputs[1]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        TensorType input = context.InputType(0);
        context.Give(0, Tensor.Zeros(input.Shape, input.DType).Scatter(Axis, context.Output(1), context.Gradient));
    }

    readonly struct Kernel(int axis, bool highestFirst, View x, View values, View places) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReduceBlock block = ReduceBlock.Along(x.Shape, axis);
            int kept = values.Shape.Sizes[axis];
            if (kept == 0)
                return;
            T[] keys = new T[block.Count];
            int[] order = new int[block.Count];
            for (int o = 0; o < block.Outer; o++)
                for (int i = 0; i < block.Inner; i++)
                {
                    Gather(x.Read<T>()[(o * block.Count * block.Inner + i)..], block.Inner, keys, order);
                    order.AsSpan().Sort(new ByKey<T>(keys, highestFirst));
                    int at = o * kept * block.Inner + i;
                    Spread(keys, order, block.Inner, values.Write<T>()[at..], places.Write<long>()[at..], kept);
                }
        }

        static void Gather<T>(ReadOnlySpan<T> x, int step, T[] keys, int[] order)
        {
            for (int c = 0; c < keys.Length; c++)
                (keys[c], order[c]) = (x[c * step], c);
        }

        static void Spread<T>(T[] keys, int[] order, int step, Span<T> values, Span<long> places, int kept)
        {
            for (int c = 0; c < kept; c++)
                (values[c * step], places[c * step]) = (keys[order[c]], order[c]);
        }
    }

    /// <summary>By key, NaN above all, and by place where keys are equal.</summary>
    readonly struct ByKey<T>(T[] keys, bool highestFirst) : IComparer<int> where T : INumber<T>
    {
        public int Compare(int x, int y)
        {
            (T a, T b) = (keys[x], keys[y]);
            int order = a < b ? -1 : a > b ? 1 : T.IsNaN(a).CompareTo(T.IsNaN(b));
            return order == 0 ? x.CompareTo(y) : highestFirst ? -order : order;
        }
    }
}
