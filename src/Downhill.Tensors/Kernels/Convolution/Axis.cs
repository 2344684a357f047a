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

    /// <summary>How many classes of inputs there are: start, start + stride, ...</summary>
    internal int Classes => Math.Min(Stride, Size);

    /// <summary>The class whose inputs are seen through this element of the kernel; it may be empty.</summary>
    internal int ClassOf(int element) => (element * Dilation - Padding % Stride + Stride) % Stride;

    /// <summary>The output that sees the first input of a class through an element; it may lie outside.</summary>
    internal int OutputSeeing(int start, int element) => (start + Padding - element * Dilation) / Stride;

    /// <summary>
    /// How dy is packed for dx: input i of a class sees, through an element of its, output <see cref="OutputSeeing"/> +
    /// i.
    /// </summary>
    internal Lattice Slopes
    {
        get
        {
            int first = int.MaxValue, last = int.MinValue;
            for (int element = 0; element < Kernel; element++)
            {
                if (ClassOf(element) >= Classes)
                    continue;
                int output = OutputSeeing(ClassOf(element), element);
                (first, last) = (Math.Min(first, output), Math.Max(last, output));
            }
            return last < first ? new(Output, 0, 1, 1, 0) : new(Output, first, 1, 1, last - first);
        }
    }
}
