using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>What losses of differences have in common: one number, a scale times the sum of squares or sizes of outputs
/// less targets. The second output, for backward alone, is the differences.</summary>
public abstract record DifferenceLoss : Operation
{
    /// <inheritdoc/>
    public override int OutputCount => 2;

    /// <inheritdoc/>
    public override int VisibleOutputs => 1;

    /// <summary>Whether sizes are summed, not squares.</summary>
    private protected virtual bool TakesSizes => false;

    /// <summary>What the sum is multiplied with.</summary>
    private protected abstract double Scale(Shape shape);

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        (Shape y, Shape t) = (inputs[0].Shape, inputs[1].Shape);
        DType dtype = Broadcast.SameDType(Name, inputs[0], inputs[1]);
        Dispatch.RequireFloat(dtype, Name);
        // Broadcasting (rows, 1) against (rows) would silently compare every row with every other.
        if (y != t)
            throw new ShapeMismatchException(
                $"{Name}: outputs and targets must have one shape, but the outputs are {y} and the targets {t}.", y, t)
            { Operation = Name };
        outputs[0] = new(dtype, default);
        outputs[1] = inputs[0];
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) => Dispatch.Float(
        inputs[0].DType, Name,
        new Kernel(TakesSizes, Scale(inputs[0].Shape), inputs[0], inputs[1], outputs[0], outputs[1]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        Tensor differences = context.Output(1);
        double scale = Scale(differences.Shape) * (TakesSizes ? 1 : 2);
        Tensor gradient = context.CreateGraph
            ? (TakesSizes ? differences.Sign() : differences) * (context.Gradient * scale)
            : new DifferenceLossGradient(scale, TakesSizes).Apply(context.Gradient, differences);
        // In a second derivative the differences that the line above reads have a gradient of their own.
        if (context.HasGradient(1))
            gradient += context.GradientOf(1);
        if (context.Needs(0))
            context.Give(0, gradient);
        if (context.Needs(1))
            context.Give(1, -gradient);
    }

    readonly struct Kernel(bool takesSizes, double scale, View outputs, View targets, View loss, View differences)
        : IFloatKernel
    {
        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Span<T> apart = differences.Write<T>(), sum = loss.Write<T>();
            Elementwise.Zip(default(Subtract), outputs.Read<T>(), targets.Read<T>(), apart);
            ReduceBlock all = new(1, apart.Length, 1);
            if (takesSizes)
                Reduce.Run<SumOf, Magnitude, T>(default, apart, default, sum, all);
            else
                Reduce.Run<SumOf, SquaredDistance, T>(default, apart, default, sum, all);
            sum[0] *= T.CreateChecked(scale);
        }
    }
}
