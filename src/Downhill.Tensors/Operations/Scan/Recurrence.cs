using System.Numerics;

namespace Downhill.Operations;

/// <summary>A linear recurrence along an axis: yᵢ = aᵢ · yᵢ₋₁ + bᵢ, where y₋₁ is 0. Two tensors of one shape and dtype,
/// a and b.</summary>
/// <param name="Axis">The axis, counted from the first.</param>
/// <param name="Reverse">Whether it runs from the end.</param>
public sealed record Recurrence(int Axis, bool Reverse) : Scan(Axis, Reverse)
{
    /// <inheritdoc/>
    public override Saves Saves => Saves.First | Saves.Outputs;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        base.Infer(inputs, outputs);
        Broadcast.SameDType(Name, inputs[0], inputs[1]);
        if (inputs[0].Shape != inputs[1].Shape)
            throw new ShapeMismatchException(
                $"Recurrence: both sides must have one shape, but the left side is {inputs[0].Shape} and the right " +
                $"side {inputs[1].Shape}.", inputs[0].Shape, inputs[1].Shape) { Operation = Name };
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Number(inputs[0].DType, Name, new Kernel(Axis, Reverse, inputs[0], inputs[1], outputs[0]));

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        // What arrives at yᵢ also comes from yᵢ₊₁: the same recurrence, run the other way.
        Tensor arrived = new Recurrence(Axis, !Reverse).Apply(Behind(context.Input(0), 0), context.Gradient);
        if (context.Needs(0))
            context.Give(0, arrived * Before(context.Output(), 0));
        context.Give(1, arrived);
    }

    readonly struct Kernel(int axis, bool reverse, View a, View b, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            ReadOnlySpan<T> factors = a.Read<T>(), terms = b.Read<T>();
            Span<T> to = y.Write<T>();
            ScanWalk walk = new(ReduceBlock.Along(a.Shape, axis), reverse);
            if (to.IsEmpty)
                return;
            for (int plane = 0; plane < walk.Planes; plane++)
            {
                int at = walk.Start(plane);
                terms.Slice(at, walk.Inner).CopyTo(to.Slice(at, walk.Inner));
                for (int c = 1; c < walk.Count; c++, at += walk.Step)
                    for (int i = at + walk.Step, end = i + walk.Inner; i < end; i++)
                        to[i] = factors[i] * to[i - walk.Step] + terms[i];
            }
        }
    }
}
