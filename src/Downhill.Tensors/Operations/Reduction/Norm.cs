using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Length of vectors over axes: y = (Σ |x|^Order)^(1/Order). Float32 and float64.</summary>
/// <remarks>
/// Order 2 is the Euclidean length, 1 the sum of absolute values, ∞ the largest and −∞ the smallest absolute value, 0
/// the count of what is not 0. Over nothing it is 0, or an error where there is no such value. Where y is 0 the
/// gradient is 0, as in PyTorch; at an infinite order equal elements share it evenly.
/// </remarks>
/// <param name="Axes">The axes that are reduced.</param>
/// <param name="KeepAxis">Whether they stay with size 1.</param>
/// <param name="Order">The order.</param>
public sealed record Norm(Axes Axes, bool KeepAxis, double Order) : Reduction(Axes, KeepAxis)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Outputs;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        base.Infer(inputs, outputs);
        if (double.IsInfinity(Order) || Order < 0)
            NonEmpty.Require(Name, inputs[0].Shape, Axes, outputs[0].Shape);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor x = context.Input(0), y = WithAxes(context.Output(), x.Shape);
        context.Give(0, Slopes(x, y) * WithAxes(context.Gradient, x.Shape));
    }

    Tensor Slopes(Tensor x, Tensor y)
    {
        if (Order == 0)
            return Tensor.Zeros(x.Shape, x.DType);
        if (Order == 1)
            return x.Sign();
        if (double.IsInfinity(Order))
        {
            Tensor ties = x.Abs().Equal(y).To(x.DType);
            return ties * x.Sign() / ties.Sum(Axes.Values, keepAxis: true);
        }
        Tensor ratio = Order == 2 ? x / y : x * x.Abs().Pow(Order - 2) / y.Pow(Order - 1);
        // 0 / 0 where all are 0; and below order 2 a single 0 has the power of an infinity.
        return Tensor.Where(Order < 2 ? x.Equal(0) : y.Equal(0), 0, ratio);
    }

    private protected override DType Result(DType dtype)
    {
        Dispatch.RequireFloat(dtype, Name);
        return dtype;
    }

    private protected override void Reduce(in View x, in View y, ReduceBlock block) =>
        Dispatch.Float(x.DType, Name, new Kernel(Order, x, y, block));

    readonly struct Kernel(double order, View x, View y, ReduceBlock block) : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Span<T> to = y.Write<T>();
            switch (order)
            {
                case 0: Total<T, Presence>(default, to); break;
                case 1: Total<T, Magnitude>(default, to); break;
                case 2: Total<T, SquaredDistance>(default, to); break;
                case double.PositiveInfinity: Combine<T, HighestOf, Magnitude>(default, to); break;
                case double.NegativeInfinity: Combine<T, LowestOf, Magnitude>(default, to); break;
                default: Total<T, PowerOfMagnitude>(new(order), to); break;
            }
            if (order == 2)
                Elementwise.Map<Sqrt, T>(default, to, to);
            else if (order is not (0 or 1 or double.PositiveInfinity or double.NegativeInfinity))
                Elementwise.Map(new PowNumber(1 / order), to, to);
        }

        void Total<T, TTerm>(TTerm term, Span<T> to) where T : unmanaged, INumber<T> where TTerm : unmanaged, ITerm =>
            Combine<T, SumOf, TTerm>(term, to);

        void Combine<T, TCombine, TTerm>(TTerm term, Span<T> to)
            where T : unmanaged, INumber<T> where TCombine : ICombine where TTerm : unmanaged, ITerm
        {
            if (block.Count == 0)
                to.Clear();
            else
                Kernels.Reduce.Run<TCombine, TTerm, T>(term, x.Read<T>(), default, to, block);
        }
    }
}
