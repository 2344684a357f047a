namespace Downhill.Kernels;

/// <summary>
/// The sizes of one convolution: x is (batch, inputs, height, width), the weights are (outputs, inputs / groups, kernel
/// height, kernel width), y is (batch, outputs, output height, output width). Who makes one has checked that it fits.
/// </summary>
internal readonly record struct ConvolutionShape(int Batch, int Inputs, int Height, int Width, int Outputs,
    int KernelHeight, int KernelWidth, int StrideHeight, int StrideWidth, int PaddingHeight, int PaddingWidth,
    int DilationHeight, int DilationWidth, int Groups)
{
    internal Axis Rows => new(Height, KernelHeight, StrideHeight, PaddingHeight, DilationHeight);

    internal Axis Columns => new(Width, KernelWidth, StrideWidth, PaddingWidth, DilationWidth);

    internal int OutputHeight => Rows.Output;

    internal int OutputWidth => Columns.Output;

    internal int Positions => OutputHeight * OutputWidth;

    internal int Pixels => Height * Width;

    internal int KernelArea => KernelHeight * KernelWidth;

    internal int GroupInputs => Inputs / Groups;

    internal int GroupOutputs => Outputs / Groups;

    /// <summary>Products summed for one output, and the length of a row of the weight matrix.</summary>
    internal int Depth => GroupInputs * KernelArea;

    internal long Multiplications => (long)Batch * Outputs * Positions * Depth;

    /// <summary>
    /// ⌊(size + 2·padding − dilation·(kernel − 1) − 1) / stride⌋ + 1, and 0 where the kernel does not fit.
    /// </summary>
    internal static int OutputSize(int size, int kernel, int stride, int padding, int dilation)
    {
        int room = size + 2 * padding - dilation * (kernel - 1) - 1;
        return room < 0 ? 0 : room / stride + 1;
    }
}
