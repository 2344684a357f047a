namespace Downhill.Kernels;

/// <summary>One of the two axes of a convolution.</summary>
internal readonly record struct Axis(int Size, int Kernel, int Stride, int Padding, int Dilation)
{
    internal int Output => ConvolutionShape.OutputSize(Size, Kernel, Stride, Padding, Dilation);

    /// <summary>
    /// How the input is packed for y: element k of the kernel at output i falls on element i + ⌊k · dilation / stride⌋
    /// of phase (k · dilation) mod stride, so that a stride costs the packing something and the arithmetic nothing.
    /// </summary>
    internal Lattice Input => new(Size, -Padding, Stride, Math.Min(Stride, (Kernel - 1) * Dilation + 1),
        (Kernel - 1) * Dilation / Stride);

    internal int Phase(int element) => element * Dilation % Stride;

    internal int Shift(int element) => element * Dilation / Stride;

    /// <summary>How many inputs are start, start + stride, ...</summary>
    internal int InputsFrom(int start) => start < Size ? (Size - start - 1) / Stride + 1 : 0;

    /// <summary>
    /// Whether any output sees the inputs start, start + stride, ... through this element of the kernel.
    /// </summary>
    internal bool Meets(int start, int element) => (start + Padding - element * Dilation) % Stride == 0;

    /// <summary>Whether any output may see the inputs start, start + stride, ...</summary>
    internal bool Sees(int start)
    {
        for (int element = 0; element < Kernel; element++)
            if (Meets(start, element))
                return true;
        return false;
    }

    /// <summary>The output that sees input start through this element; it may lie outside.</summary>
    internal int OutputSeeing(int start, int element) => (start + Padding - element * Dilation) / Stride;

    /// <summary>
    /// How dy is packed for the gradient of the inputs start, start + stride, ...: the i-th sees, through an element
    /// that meets them (there must be one), the output <see cref="OutputSeeing"/> + i.
    /// </summary>
    internal Lattice OutputsSeeing(int start)
    {
        int first = int.MaxValue, last = int.MinValue;
        for (int element = 0; element < Kernel; element++)
        {
            if (!Meets(start, element))
                continue;
            int output = OutputSeeing(start, element);
            (first, last) = (Math.Min(first, output), Math.Max(last, output));
        }
        return new(Output, first, 1, 1, last - first);
    }
}
