using System.Numerics;

namespace Downhill.Operations;

/// <summary>A 1 at each label's class and 0 elsewhere, along a new last axis. Input int64; not
/// differentiable.</summary>
/// <param name="Classes">Number of classes; labels run from 0 to one less.</param>
/// <param name="DType">Dtype of the result.</param>
public sealed record OneHot(int Classes, DType DType) : Operation
{
    /// <inheritdoc/>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        Indices.RequireInt64(Name, inputs[0]);
        outputs[0] = new(DType, [.. inputs[0].Shape.Sizes, Classes]);
    }

    /// <inheritdoc/>
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        ReadOnlySpan<long> labels = inputs[0].Read<long>();
        for (int i = 0; i < labels.Length; i++)
            if ((ulong)labels[i] >= (ulong)Classes)
                throw new ShapeMismatchException(
                    $"OneHot: a label is at least 0 and at most {Classes - 1}, but {labels[i]} was given at position " +
                    $"{i}.")
                { Operation = Name };
        Dispatch.Number(DType.Stored, Name, new Kernel(Classes, inputs[0], outputs[0]));
    }

    readonly struct Kernel(int classes, View labels, View y) : INumberKernel
    {
        public void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Span<T> to = y.Write<T>();
            to.Clear();
            int row = 0;
            foreach (long label in labels.Read<long>())
            {
                to[row + (int)label] = T.One;
                row += classes;
            }
        }
    }
}
