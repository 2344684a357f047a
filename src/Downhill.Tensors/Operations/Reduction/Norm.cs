using System.Numerics;

namespace Downhill.Operations;

/// <summary>Length of vectors over axes: y = (Σ |x|^Order)^(1/Order). Float32 and float64.</summary>
/// <remarks>
/// Order 2 is the Euclidean length, 1 the sum of absolute values, ∞ the largest and −∞ the smallest absolute value, 0
/// the count of
/// what is not 0. Over nothing it is 0, or an error where there is no such value. Where y is 0 the gradient is 0, as in
/// PyTorch; at an
/// infinite order equal elements share it evenly.
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
            ReadOnlySpan<T> from = x.Read<T>();
            Span<T> to = y.Write<T>();
            for (int o = 0; o < block.Outer; o++)
                for (int i = 0; i < block.Inner; i++)
                    to[o * block.Inner + i] = Along(from, o * block.Count * block.Inner + i);
        }

        T Along<T>(ReadOnlySpan<T> from, int first) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            T total = double.IsInfinity(order) && block.Count > 0 ? T.Abs(from[first]) : T.Zero, power = T.CreateChecked(order);
            for (int c = 0; c < block.Count; c++)
            {
                T size = T.Abs(from[first + c * block.Inner]);
                total = order switch
                {
                    2 => total + size * size,
                    1 => total + size,
                    0 => total + (T.IsZero(size) ? T.Zero : T.One),
                    double.PositiveInfinity => T.Max(total, size),
                    double.NegativeInfinity => T.Min(total, size),
                    _ => total + T.Pow(size, power),
                };
            }
            return order switch
            {
                2 => T.Sqrt(total),
                0 or 1 or double.PositiveInfinity or double.NegativeInfinity => total,
                _ => T.Pow(total, T.One / power),
            };
        }
    }
}
