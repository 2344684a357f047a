using Downhill.Autograd;

namespace Downhill;

/// <summary>Switches and questions about gradients.</summary>
public static class Gradient
{
    /// <summary>Whether operations on this thread are remembered for backward.</summary>
    public static bool IsOn => GradientMode.IsOn;

    /// <summary>Until the scope ends, operations on this thread are not remembered: for evaluation, and for writing to
    /// leaves.</summary>
    /// <example><code>using (Gradient.Off()) weight.SubtractInPlace(weight.Grad! * 0.1);</code></example>
    public static Scope Off() => new(false);

    /// <summary>Until the scope ends, operations are remembered again, inside of <see cref="Off"/>.</summary>
    public static Scope On() => new(true);

    /// <summary>The derivatives of <paramref name="y"/> by each of <paramref name="inputs"/>, without touching any
    /// <see cref="Tensor.Grad"/>.</summary>
    /// <param name="y">The value that is differentiated; a single number, unless <paramref name="start"/> is
    /// given.</param>
    /// <param name="inputs">Tensors that y was computed from: leaves or intermediate results.</param>
    /// <param name="start">The gradient of y itself. Default 1.</param>
    /// <param name="retainGraph">Keeps the graph for another walk. Default false.</param>
    /// <param name="createGraph">Makes the result differentiable again. Default false.</param>
    /// <returns>A tensor of the same shape for each input; zeros where y does not depend on it.</returns>
    public static Tensor[] Of(
        Tensor y, ReadOnlySpan<Tensor> inputs, Tensor? start = null, bool retainGraph = false, bool createGraph = false) =>
        ReverseWalk.Run(y, start, retainGraph || createGraph, createGraph, inputs.ToArray());

    /// <summary>A stretch of code with gradients on or off; it cannot live across an await, where the thread may
    /// change.</summary>
    public readonly ref struct Scope
    {
        readonly bool _before;

        internal Scope(bool on)
        {
            _before = GradientMode.IsOn;
            GradientMode.Set(on);
        }

        /// <summary>Puts back what was before.</summary>
        public void Dispose() => GradientMode.Set(_before);
    }
}
