using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>The entrances of <see cref="Convolution"/> for operations, whose memory is spans.</summary>
internal static unsafe class ConvolutionSpans
{
    /// <summary>y = x ⋆ weight + bias, or zero below it; an empty bias stands for zeros, and what is prepared belongs to
    /// the weight.</summary>
    internal static void Forward<T>(in ConvolutionShape s, ReadOnlySpan<T> x, ReadOnlySpan<T> weight,
        ReadOnlySpan<T> bias, bool rectify, Span<T> y, Prepared? prepared)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* from = x, kernel = weight, added = bias, to = y)
            Convolution.Forward(s, from, kernel, added, rectify, to, prepared);
    }

    internal static void InputGradient<T>(in ConvolutionShape s, ReadOnlySpan<T> dy, ReadOnlySpan<T> weight, Span<T> dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* gradient = dy, kernel = weight, to = dx)
            Convolution.InputGradient(s, gradient, kernel, to);
    }

    internal static void WeightGradient<T>(in ConvolutionShape s, ReadOnlySpan<T> x, ReadOnlySpan<T> dy,
        Span<T> dweight)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* from = x, gradient = dy, to = dweight)
            Convolution.WeightGradient(s, from, gradient, to);
    }
}
