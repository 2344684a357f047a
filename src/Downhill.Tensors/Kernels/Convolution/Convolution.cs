using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>
/// Cross-correlation of images with kernels (what deep learning calls convolution), and its gradients.
/// </summary>
internal static unsafe class Convolution
{
    /// <summary>
    /// y = x ⋆ weight + bias, or zero below it; a null bias stands for zeros. y may not overlap what is read. What is
    /// prepared belongs to the weight.
    /// </summary>
    internal static void Forward<T>(in ConvolutionShape s, T* x, T* weight, T* bias, bool rectify, T* y,
        Prepared? prepared = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (s.Batch == 0 || s.Positions == 0)
            return;
        T floor = rectify ? T.Zero : T.NegativeInfinity;
        if (Vector512.IsHardwareAccelerated)
            ConvolutionWays<Lanes512<T>, T>.Forward(s, x, weight, bias, floor, y, prepared);
        else if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
            ConvolutionWays<Lanes256<T>, T>.Forward(s, x, weight, bias, floor, y, prepared);
        else
            ConvolutionWays<Lanes128<T>, T>.Forward(s, x, weight, bias, floor, y, prepared);
    }

    /// <summary>dx = the gradient of sum(y · dy) with respect to x.</summary>
    internal static void InputGradient<T>(in ConvolutionShape s, T* dy, T* weight, T* dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (s.Batch == 0 || s.Positions == 0)
            Ranges.Run(new ZeroRange<T>(dx), checked(s.Batch * s.Inputs * s.Pixels));
        else if (Vector512.IsHardwareAccelerated)
            ConvolutionWays<Lanes512<T>, T>.InputGradient(s, dy, weight, dx);
        else if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
            ConvolutionWays<Lanes256<T>, T>.InputGradient(s, dy, weight, dx);
        else
            ConvolutionWays<Lanes128<T>, T>.InputGradient(s, dy, weight, dx);
    }

    /// <summary>dweight = the gradient of sum(y · dy) with respect to the weights.</summary>
    internal static void WeightGradient<T>(in ConvolutionShape s, T* x, T* dy, T* dweight)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (s.Batch == 0 || s.Positions == 0 || s.Depth == 0)
            Ranges.Run(new ZeroRange<T>(dweight), checked(s.Outputs * s.Depth));
        else if (Vector512.IsHardwareAccelerated)
            ConvolutionWays<Lanes512<T>, T>.WeightGradient(s, x, dy, dweight);
        else if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
            ConvolutionWays<Lanes256<T>, T>.WeightGradient(s, x, dy, dweight);
        else
            ConvolutionWays<Lanes128<T>, T>.WeightGradient(s, x, dy, dweight);
    }

    /// <summary>dbias[o] = the sum of dy over images and positions.</summary>
    internal static void BiasGradient<T>(in ConvolutionShape s, T* dy, T* dbias)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        WorkPool.Run(new BiasSums<T>(s, dy, dbias),
            Share.Parts((long)s.Batch * s.Outputs * s.Positions, Ranges.LeastPerPart));
}
