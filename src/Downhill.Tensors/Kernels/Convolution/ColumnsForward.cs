using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>One image a part: y = weights · columns, one product a group.</summary>
internal readonly unsafe struct ColumnsForward<T>(ConvolutionShape s, T* x, T* weight, T* bias, T* y) : IWork
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int part, int parts)
    {
        using ScratchLease<T> columns = Scratch.Rent<T>((long)s.Depth * s.Positions);
        for (int group = 0; group < s.Groups; group++)
        {
            long place = (long)part * s.Groups + group;
            T* target = y + place * s.GroupOutputs * s.Positions;
            FillWithBias(group, target);
            Columns.Gather(s, x + place * s.GroupInputs * s.Pixels, columns.Pointer);
            Gemm.Multiply(
                new(weight + (long)group * s.GroupOutputs * s.Depth, s.GroupOutputs, s.Depth, s.Depth, 1),
                new(columns.Pointer, s.Depth, s.Positions, s.Positions, 1),
                new Matrix<T>(target, s.GroupOutputs, s.Positions, s.Positions, 1), true);
        }
    }

    void FillWithBias(int group, T* target)
    {
        for (int output = 0; output < s.GroupOutputs; output++)
            new Span<T>(target + (long)output * s.Positions, s.Positions)
                .Fill(bias == null ? T.Zero : bias[group * s.GroupOutputs + output]);
    }
}

/// <summary>One image a part: columns = weightsᵀ · dy, added to the pixels they came from.</summary>
internal readonly unsafe struct ColumnsInputGradient<T>(ConvolutionShape s, T* dy, T* weight, T* dx) : IWork
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public void Run(int part, int parts)
    {
        using ScratchLease<T> columns = Scratch.Rent<T>((long)s.Depth * s.Positions);
        for (int group = 0; group < s.Groups; group++)
        {
            long place = (long)part * s.Groups + group;
            Gemm.Multiply(
                new Matrix<T>(weight + (long)group * s.GroupOutputs * s.Depth,
                    s.GroupOutputs, s.Depth, s.Depth, 1).Transposed,
                new(dy + place * s.GroupOutputs * s.Positions, s.GroupOutputs, s.Positions, s.Positions, 1),
                new Matrix<T>(columns.Pointer, s.Depth, s.Positions, s.Positions, 1));
            Columns.Scatter(s, columns.Pointer, dx + place * s.GroupInputs * s.Pixels);
        }
    }
}
