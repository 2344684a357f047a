using System.Numerics;
using System.Runtime.CompilerServices;
using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>The way back of <see cref="Linear"/> in one record: with g′ = g · f′(y), the gradients g′ · W by the
/// input, g′ᵀ · x by the weight, and the sum of the rows of g′ by the bias, each where it is asked for.</summary>
/// <remarks>Inputs: the gradient g (rows, outputs), x, W and, where there is an activation, the output y. The outputs
/// are those of input, weight and bias that are true, in this order.</remarks>
/// <param name="Activation">The activation of the affine map.</param>
/// <param name="Input">Whether the gradient by x is asked for.</param>
/// <param name="Weight">Whether the gradient by W is asked for.</param>
/// <param name="Bias">Whether the gradient by b is asked for.</param>
public sealed record LinearGradient(Activation Activation, bool Input, bool Weight, bool Bias) : Operation
{
    // Made once, so that a step allocates none: eight for each activation.
    static readonly LinearGradient[] s_shared = [.. Enum.GetValues<Activation>().SelectMany(activation =>
        Enumerable.Range(0, 8).Select(set => new LinearGradient(activation, (set & 1) > 0, (set & 2) > 0, set > 3)))];

    internal static LinearGradient With(Activation activation, bool input, bool weight, bool bias) =>
        s_shared[8 * (int)activation + (input ? 1 : 0) + (weight ? 2 : 0) + (bias ? 4 : 0)];

    /// <inheritdoc/>
    public override string Name => nameof(LinearGradient);

    /// <inheritdoc/>
    public override int OutputCount => (Input ? 1 : 0) + (Weight ? 1 : 0) + (Bias ? 1 : 0);

    /// <summary>False: where a second derivative is asked, tensor words are used instead.</summary>
    public override bool IsDifferentiable => false;

    /// <inheritdoc/>
    public override void Infer(ReadOnlySpan<TensorType> inputs, Span<TensorType> outputs)
    {
        int output = 0;
        if (Input)
            outputs[output++] = inputs[1];
        if (Weight)
            outputs[output++] = inputs[2];
        if (Bias)
            outputs[output] = new(inputs[0].DType, new Shape(inputs[0].Shape.Sizes[1]));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)] // its room on the stack would be cleared by every caller of the eager path
    public override void Compute(ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs)
    {
        if (Activation == Activation.None)
        {
            Products(inputs[0], inputs, outputs);
            return;
        }
        View gradient = Tensor.Allocate(inputs[0].Type).View;
        Activated.Slopes(Activation, inputs[0], inputs[3], gradient);
        Products(gradient, inputs, outputs);
        gradient.Storage.Return();
    }

    void Products(in View gradient, ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) =>
        Dispatch.Float(gradient.DType, Name, new Kernel(this, gradient, inputs, outputs));

    // Spans of the views: copies of them cost as much as a product of a few numbers.
    readonly ref struct Kernel(
        LinearGradient asked, in View gradient, ReadOnlySpan<View> inputs, ReadOnlySpan<View> outputs) : IFloatKernel
    {
        readonly ref readonly View _gradient = ref gradient;
        readonly ReadOnlySpan<View> _inputs = inputs, _outputs = outputs;

        public void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            int output = 0;
            if (asked.Input)
                MatrixProduct.Plain<T>(_gradient, _inputs[2], _outputs[output++]);
            if (asked.Weight)
                MatrixProduct.TransposedLeft<T>(_gradient, _inputs[1], _outputs[output++]);
            if (asked.Bias)
                MatrixProduct.SumOfRows<T>(_gradient, _outputs[output]);
        }
    }
}
