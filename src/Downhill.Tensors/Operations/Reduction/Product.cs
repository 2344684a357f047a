using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Product over axes: y = Π x. Every dtype but bool; an empty product is 1, and whole numbers wrap
/// around.</summary>
/// <remarks>The gradient of an element is the product of all others, multiplied and not divided out, so zeros are no
/// trouble.</remarks>
/// <param name="Axes">The axes that are multiplied.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
public sealed record Product(Axes Axes, bool KeepAxis) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First;

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor x = context.Input(0);
        (int[] order, int[] back) = Order(x.Rank);
        Tensor together = x.Permute(order);                                                     // (rest..., reduced...)
        int rest = x.Rank - Axes.Values.Length;
        Tensor rows = together.Reshape([.. together.Shape.Sizes[..rest], Axes.Count(x.Shape)]); // (rest..., n)
        Tensor others = CumulativeProduct.Others(rows, rest).Reshape(together.Shape.Sizes).Permute(back);
        context.Give(0, others * WithAxes(context.Gradient, x.Shape));
    }

    /// <summary>The order of axes that puts the reduced ones last, and the one that undoes it.</summary>
    (int[] Order, int[] Back) Order(int rank)
    {
        (int[] order, int[] back) = (new int[rank], new int[rank]);
        for (int axis = 0, first = 0, last = rank - Axes.Values.Length; axis < rank; axis++)
        {
            int place = Axes.Contains(axis) ? last++ : first++;
            (order[place], back[axis]) = (axis, place);
        }
        return (order, back);
    }

    private protected override void Reduce(in View x, in View y, ReduceBlock block) =>
        Dispatch.Number(x.DType, Name, new Kernel(x, y, block));

    readonly struct Kernel(View x, View y, ReduceBlock block) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
            Kernels.Reduce.Run<ProductOf, T>(x.Read<T>(), y.Write<T>(), block);
    }
}
