using System.Numerics;

namespace Downhill.Kernels;

/// <summary>
/// The matrix (group inputs · kernel area) x positions of one image and group: column p holds what the kernel sees at
/// position p, with zeros for the padding. A convolution is then one matrix product.
/// </summary>
internal static unsafe class Columns
{
    /// <summary>Writes the matrix of the channels at <paramref name="x"/>.</summary>
    internal static void Gather<T>(in ConvolutionShape s, T* x, T* columns) where T : unmanaged
    {
        for (int row = 0; row < s.Depth; row++)
            GatherRow(s, row, x + (long)(row / s.KernelArea) * s.Pixels, columns + (long)row * s.Positions);
    }

    static void GatherRow<T>(in ConvolutionShape s, int row, T* channel, T* column) where T : unmanaged
    {
        (int startY, int startX) = Start(s, row);
        for (int oy = 0; oy < s.OutputHeight; oy++, column += s.OutputWidth)
        {
            int y = oy * s.StrideHeight + startY;
            for (int ox = 0; ox < s.OutputWidth; ox++)
            {
                int x = ox * s.StrideWidth + startX;
                bool inside = (uint)y < (uint)s.Height && (uint)x < (uint)s.Width;
                column[ox] = inside ? channel[y * s.Width + x] : default;
            }
        }
    }

    /// <summary>Adds every element of the matrix to the pixel it came from.</summary>
    internal static void Scatter<T>(in ConvolutionShape s, T* columns, T* dx) where T : unmanaged, INumber<T>
    {
        for (int row = 0; row < s.Depth; row++)
            ScatterRow(s, row, columns + (long)row * s.Positions, dx + (long)(row / s.KernelArea) * s.Pixels);
    }

    static void ScatterRow<T>(in ConvolutionShape s, int row, T* column, T* channel) where T : unmanaged, INumber<T>
    {
        (int startY, int startX) = Start(s, row);
        for (int oy = 0; oy < s.OutputHeight; oy++, column += s.OutputWidth)
        {
            int y = oy * s.StrideHeight + startY;
            if ((uint)y >= (uint)s.Height)
                continue;
            for (int ox = 0; ox < s.OutputWidth; ox++)
            {
                int x = ox * s.StrideWidth + startX;
                if ((uint)x < (uint)s.Width)
                    channel[y * s.Width + x] += column[ox];
            }
        }
    }

    /// <summary>The pixel that position (0, 0) sees through the kernel's element of this row; negative in the padding.</summary>
    static (int Y, int X) Start(in ConvolutionShape s, int row)
    {
        int element = row % s.KernelArea;
        return (element / s.KernelWidth * s.DilationHeight - s.PaddingHeight,
            element % s.KernelWidth * s.DilationWidth - s.PaddingWidth);
    }
}
