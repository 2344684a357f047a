using System.Numerics;
using Downhill.Kernels;

namespace Downhill.Tests.Kernels.Convolutions;

/// <summary>
/// Arguments of one convolution drawn from a fixed seed, and the kernels' results between guard pages.
/// </summary>
sealed unsafe class ConvolutionRun<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    readonly ConvolutionShape _shape;
    readonly bool _guardBehind;

    internal ConvolutionRun(ConvolutionShape shape, bool guardBehind = true)
    {
        _shape = shape;
        _guardBehind = guardBehind;
        Random random = new(7);
        X = Draw(random, shape.Batch * shape.Inputs * shape.Pixels);
        Weight = Draw(random, shape.Outputs * shape.Depth);
        Bias = Draw(random, shape.Outputs);
        Dy = Draw(random, shape.Batch * shape.Outputs * shape.Positions);
    }

    /// <summary>Half the spacing of numbers at 1.</summary>
    internal static double UnitRoundoff => typeof(T) == typeof(float) ? Math.ScaleB(1, -24) : Math.ScaleB(1, -53);

    internal double[] X { get; }

    internal double[] Weight { get; }

    internal double[] Bias { get; }

    internal double[] Dy { get; }

    // Halves of floats, so that a product is exact in double precision and the reference is good for float64 too.
    static double[] Draw(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (double)(float)(2 * random.NextDouble() - 1))];

    internal double[] Forward(bool bias = true, bool rectify = false) => Call(X, Weight, bias ? Bias : [], Dy.Length,
        (x, w, b, y) => Convolution.Forward(_shape, x, w, bias ? b : null, rectify, y));

    internal double[] InputGradient() => Call(Dy, Weight, [], X.Length,
        (dy, w, _, dx) => Convolution.InputGradient(_shape, dy, w, dx));

    internal double[] WeightGradient() => Call(X, Dy, [], Weight.Length,
        (x, dy, _, dw) => Convolution.WeightGradient(_shape, x, dy, dw));

    internal double[] BiasGradient() => Call(Dy, [], [], Bias.Length,
        (dy, _, _, db) => Convolution.BiasGradient(_shape, dy, db));

    delegate void Kernel(T* a, T* b, T* c, T* result);

    /// <summary>The result starts as NaN, so that what a kernel forgets to write fails every comparison.</summary>
    double[] Call(double[] a, double[] b, double[] c, int results, Kernel kernel)
    {
        using GuardedArray<T> first = Guarded(a), second = Guarded(b), third = Guarded(c);
        using GuardedArray<T> result = Guarded([.. Enumerable.Repeat(double.NaN, results)]);
        fixed (T* pa = first.Span, pb = second.Span, pc = third.Span, pr = result.Span)
            kernel(pa, pb, pc, pr);
        return [.. result.Span.ToArray().Select(value => double.CreateChecked(value))];
    }

    GuardedArray<T> Guarded(double[] values) =>
        GuardedArray<T>.Of(values.Select(T.CreateChecked).ToArray(), _guardBehind);
}
