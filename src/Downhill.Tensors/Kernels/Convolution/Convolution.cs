using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>Cross-correlation of images with kernels (what deep learning calls convolution), and its gradients.</summary>
internal static unsafe class Convolution
{
    /// <summary>y = x ⋆ weight + bias; a null bias stands for zeros. y may not overlap what is read.</summary>
    internal static void Forward<T>(in ConvolutionShape s, T* x, T* weight, T* bias, T* y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (s.Batch > 0 && s.Positions > 0)
            WorkPool.Run(new ColumnsForward<T>(s, x, weight, bias, y), s.Batch);
    }

    /// <summary>dx = the gradient of sum(y · dy) with respect to x.</summary>
    internal static void InputGradient<T>(in ConvolutionShape s, T* dy, T* weight, T* dx)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        new Span<T>(dx, checked(s.Batch * s.Inputs * s.Pixels)).Clear();
        if (s.Batch > 0 && s.Positions > 0)
            WorkPool.Run(new ColumnsInputGradient<T>(s, dy, weight, dx), s.Batch);
    }

    /// <summary>dweight = the gradient of sum(y · dy) with respect to the weights.</summary>
    internal static void WeightGradient<T>(in ConvolutionShape s, T* x, T* dy, T* dweight)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        new Span<T>(dweight, s.Outputs * s.Depth).Clear();
        using ScratchLease<T> columns = Scratch.Rent<T>((long)s.Depth * s.Positions);
        for (int image = 0; image < s.Batch; image++)
            for (int group = 0; group < s.Groups; group++)
            {
                Columns.Gather(s, x + ((long)image * s.Groups + group) * s.GroupInputs * s.Pixels, columns.Pointer);
                Gemm.Multiply(
                    new(dy + ((long)image * s.Groups + group) * s.GroupOutputs * s.Positions,
                        s.GroupOutputs, s.Positions, s.Positions, 1),
                    new Matrix<T>(columns.Pointer, s.Depth, s.Positions, s.Positions, 1).Transposed,
                    new(dweight + (long)group * s.GroupOutputs * s.Depth, s.GroupOutputs, s.Depth, s.Depth, 1), true);
            }
    }

    /// <summary>dbias[o] = the sum of dy over images and positions.</summary>
    internal static void BiasGradient<T>(in ConvolutionShape s, T* dy, T* dbias)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int output = 0; output < s.Outputs; output++)
        {
            T sum = T.Zero;
            for (int image = 0; image < s.Batch; image++)
                for (int p = 0; p < s.Positions; p++)
                    sum += dy[((long)image * s.Outputs + output) * s.Positions + p];
            dbias[output] = sum;
        }
    }
}
