using System.Numerics;
using Downhill.Operations;

namespace Downhill.Kernels;

/// <summary>
/// Softmax and its relatives along the middle one of three axes. All arrays have the layout's length unless said; an
/// output may be one of the inputs.
/// </summary>
internal static unsafe partial class SoftmaxKernels
{
    /// <summary>y = e^x / Σ e^x.</summary>
    internal static void Forward<T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block) where T : unmanaged, INumber<T>
    {
        Require(block, x.Length, y.Length);
        fixed (T* from = x, to = y)
            if (block.Inner == 1)
                RowWork.Run(new SoftmaxRow<T>(from, to, block.Count), Rows(block), block.Count);
            else
                ForwardColumns(x, y, block);
    }

    /// <summary>y = x - log Σ e^x.</summary>
    internal static void LogForward<T>(ReadOnlySpan<T> x, Span<T> y, ReduceBlock block) where T : unmanaged, INumber<T>
    {
        Require(block, x.Length, y.Length);
        fixed (T* from = x, to = y)
            if (block.Inner == 1)
                RowWork.Run(new LogSoftmaxRow<T>(from, to, block.Count), Rows(block), block.Count);
            else
                LogForwardColumns(x, y, block);
    }

    /// <summary>dx = y · (g - Σ g · y), from the softmax y.</summary>
    internal static void Backward<T>(ReadOnlySpan<T> g, ReadOnlySpan<T> y, Span<T> dx, ReduceBlock block)
        where T : unmanaged, INumber<T>
    {
        Require(block, g.Length, y.Length, dx.Length);
        fixed (T* gradient = g, softmax = y, to = dx)
            if (block.Inner == 1)
                RowWork.Run(new SoftmaxGradientRow<T>(gradient, softmax, to, block.Count), Rows(block), block.Count);
            else
                BackwardColumns(g, y, dx, block);
    }

    /// <summary>dx = g - e^y · Σ g, from the logarithm y of the softmax.</summary>
    internal static void LogBackward<T>(ReadOnlySpan<T> g, ReadOnlySpan<T> y, Span<T> dx, ReduceBlock block)
        where T : unmanaged, INumber<T>
    {
        Require(block, g.Length, y.Length, dx.Length);
        fixed (T* gradient = g, log = y, to = dx)
            if (block.Inner == 1)
                RowWork.Run(new LogSoftmaxGradientRow<T>(gradient, log, to, block.Count), Rows(block), block.Count);
            else
                LogBackwardColumns(g, y, dx, block);
    }

    /// <summary>
    /// losses = log Σ e^x - x at the label, one a row, and the softmax of x. The labels must be in range.
    /// </summary>
    internal static void CrossEntropy<T>(
        ReadOnlySpan<T> x, ReadOnlySpan<long> labels, Span<T> losses, Span<T> softmax, int classes)
        where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(losses.Length, labels.Length);
        Require(new(labels.Length, classes, 1), x.Length, softmax.Length);
        fixed (T* from = x, loss = losses, to = softmax)
        fixed (long* label = labels)
            RowWork.Run(new CrossEntropyRow<T>(from, label, loss, to, classes), labels.Length, classes);
    }

    /// <summary>dx = (softmax - 1 at the label) · g, with one g for each row.</summary>
    internal static void CrossEntropyBackward<T>(
        ReadOnlySpan<T> g, ReadOnlySpan<T> softmax, ReadOnlySpan<long> labels, Span<T> dx, int classes)
        where T : unmanaged, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(g.Length, labels.Length);
        Require(new(labels.Length, classes, 1), softmax.Length, dx.Length);
        fixed (T* scale = g, from = softmax, to = dx)
        fixed (long* label = labels)
            RowWork.Run(new CrossEntropyGradientRow<T>(scale, from, label, to, classes), labels.Length, classes);
    }

    /// <summary>Rows that hold anything.</summary>
    static int Rows(ReduceBlock block) => block.Count == 0 ? 0 : block.Outer;

    static void Require(ReduceBlock block, params ReadOnlySpan<int> lengths)
    {
        foreach (int length in lengths)
            ArgumentOutOfRangeException.ThrowIfNotEqual(length, block.Outer * block.Count * block.Inner);
    }
}
