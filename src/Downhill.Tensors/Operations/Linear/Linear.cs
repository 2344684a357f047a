using System.Numerics;
using System.Runtime.CompilerServices;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>Affine map of rows with an activation: y = f(x · Wᵀ + b), in one record.</summary>
/// <remarks>Inputs: x (rows, inputs), W (outputs, inputs), and b (outputs) where there is one. Output (rows, outputs).
/// Float32 and float64. The word <c>Linear</c> takes any leading axes.</remarks>
/// <param name="Activation">f, whose derivative follows from y.</param>
public sealed record Linear(Activation Activation) : Operation
{
    static readonly Linear[] s_shared = [.. Enum.GetValues<Activation>().Select(activation => new Linear(activation))];

    /// <summary>The operation with an activation: made once, so that a call allocates no record.</summary>
    public static Linear With(Activation activation) => s_shared[(int)activation];

    /// <inheritdoc/>
    public override string Name => nameof(Linear);

    /// <inheritdoc/>
    public override Saves Saves =>
        Saves.First | Saves.Second | (Activation == Activation.None ? Saves.None : Saves.Outputs);

    /// <inheritdoc/>
    public override bool TakesStrides => true;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        (Shape x, Shape weight) = (inputs[0].Shape, inputs[1].Shape);
        Broadcast.SameDType(Name, inputs[0], inputs[1]);
        Dispatch.RequireFloat(inputs[0].DType, Name);
        if (weight.Rank != 2 || x.Rank != 2 || x.Sizes[1] != weight.Sizes[1])
            throw InputsDiffer(x, weight);
        if (inputs.Length == 3 && (inputs[2].Shape.ElementCount != weight.Sizes[0] || inputs[2].Shape.Rank != 1))
            throw BiasDiffers(inputs[2].Shape, weight);
        outputs[0] = new(inputs[0].DType, new Shape(x.Sizes[0], weight.Sizes[0]));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)] // its room on the stack would be cleared by every caller of the eager path
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        Dispatch.Float(outputs[0].DType, Name, new Kernel(inputs, outputs, Activation == Activation.Relu));
        if (Activation is not (Activation.None or Activation.Relu))
            Activated.Apply(Activation, outputs[0]);
    }

    /// <inheritdoc/>
    public override void Backward(BackwardContext context)
    {
        if (context.CreateGraph)
            InWords(context);
        else
            InOnePass(context);
    }

    void InOnePass(BackwardContext context)
    {
        bool bias = context.InputCount == 3 && context.Needs(2);
        LinearGradient operation = LinearGradient.With(Activation, context.Needs(0), context.Needs(1), bias);
        Few<Tensor> room = default;
        Span<Tensor> gradients = ((Span<Tensor>)room)[..operation.OutputCount];
        if (operation.Weight)
            gradients[operation.Input ? 1 : 0] = context.Room(1)!;
        if (operation.Bias)
            gradients[^1] = context.Room(2)!;
        if (Activation == Activation.None)
            Eager.Run(operation, [context.Gradient, context.Input(0), context.Input(1)], gradients);
        else
            Eager.Run(operation, [context.Gradient, context.Input(0), context.Input(1), context.Output()], gradients);
        int output = 0;
        if (operation.Input)
            context.Give(0, gradients[output++]);
        if (operation.Weight)
            context.Give(1, gradients[output++]);
        if (operation.Bias)
            context.Give(2, gradients[output]);
    }

    void InWords(BackwardContext context)
    {
        Tensor gradient = Activated.Gradient(Activation, context);              // (rows, outputs)
        if (context.Needs(0))
            context.Give(0, gradient.MatMul(context.Input(1)));                 // (rows, inputs)
        if (context.Needs(1))
            context.Give(1, gradient.Transpose().MatMul(context.Input(0)));     // (outputs, inputs)
        if (context.InputCount == 3 && context.Needs(2))
            context.Give(2, gradient.Sum([0]));
    }

    static ShapeMismatchException InputsDiffer(Shape x, Shape weight) => new(
        $"Linear: the input's last axis must be the weight's inputs, but the input is {x} and the weight " +
        $"{weight} takes {(weight.Rank == 2 ? weight.Sizes[1] : 0)}." +
        (x.Rank == 2 && weight.Rank == 2 && x.Sizes[0] == weight.Sizes[1] ? " The input would fit transposed." : ""),
        x, weight) { Operation = nameof(Linear) };

    static ShapeMismatchException BiasDiffers(Shape bias, Shape weight) => new(
        $"Linear: the bias must have one number an output, but the bias is {bias} and the weight {weight} has " +
        $"{weight.Sizes[0]} outputs.", bias, weight) { Operation = nameof(Linear) };

    // Spans of the views: copies of them cost as much as a product of a few numbers.
    readonly ref struct Kernel(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs, bool rectify) : IFloatKernel
    {
        readonly ReadOnlySpan<View> _inputs = inputs, _outputs = outputs;

        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => MatrixProduct.Affine(_inputs[0], _inputs[1],
            _inputs.Length == 3 ? _inputs[2].Read<T>() : default, rectify, _outputs[0].Write<T>());
    }
}
