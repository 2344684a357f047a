using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>Convolution without a detour, for every stride, padding, dilation and number of groups.</summary>
internal static unsafe class Direct<TLanes, T>
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, IFloatingPointIeee754<T>
{
    internal static void Forward(in ConvolutionShape s, T* x, T* weight, T* bias, T* y)
    {
        Axis rows = s.Rows, columns = s.Columns;
        Lattice rowInput = rows.Input, columnInput = columns.Input;
        int band = ConvolutionSplit.Band<T>(s.GroupInputs, rowInput, columnInput, rows.Output, columns.Output,
            s.Batch * s.Groups);
        DirectWork<TLanes, T> work = new()
        {
            Planes = new(rowInput, columnInput, columns.Output, band),
            Filter = Filter(s.Groups, s.GroupOutputs, s.Depth),
            Map = new(rows.Output, columns.Output, 0, 1, 0, 1),
            Source = x, Images = s.Batch, Channels = s.GroupInputs, SourcePixels = s.Pixels, Target = y,
            ResultRows = rows.Output,
        };
        PackFilter<T> packing = new()
        {
            Weights = weight, GroupStride = (long)s.GroupOutputs * s.Depth, ResultStride = s.Depth,
            InputStride = s.KernelArea, Inputs = s.GroupInputs,
        };

        using ScratchLease<int> table = Scratch.Rent<int>(2L * s.KernelArea);
        packing.Elements = table.Pointer;
        int* taps = table.Pointer + s.KernelArea;
        for (int element = 0; element < s.KernelArea; element++)
        {
            int row = element / s.KernelWidth, column = element % s.KernelWidth;
            table.Pointer[element] = element;
            taps[element] = work.Planes.Tap(rows.Phase(row), rows.Shift(row), columns.Phase(column),
                columns.Shift(column));
        }
        packing.Taps = s.KernelArea;
        Run(work, packing, taps, bias);
    }

    /// <summary>
    /// With strides, inputs fall into stride x stride classes, each seen through its own elements of the kernel: each
    /// is a correlation of dy without strides.
    /// </summary>
    internal static void InputGradient(in ConvolutionShape s, T* dy, T* weight, T* dx)
    {
        int rowClasses = Math.Min(s.StrideHeight, s.Height), columnClasses = Math.Min(s.StrideWidth, s.Width);
        Axis rows = s.Rows, columns = s.Columns;
        bool all = true;
        for (int row = 0; row < rowClasses; row++)
            for (int column = 0; column < columnClasses; column++)
                all &= rows.Sees(row) && columns.Sees(column);
        if (!all)
            Ranges.Run(new ZeroRange<T>(dx), checked(s.Batch * s.Inputs * s.Pixels));

        for (int row = 0; row < rowClasses; row++)
            for (int column = 0; column < columnClasses; column++)
                if (rows.Sees(row) && columns.Sees(column))
                    InputGradient(s, row, column, dy, weight, dx);
    }

    static void InputGradient(in ConvolutionShape s, int row, int column, T* dy, T* weight, T* dx)
    {
        Axis rows = s.Rows, columns = s.Columns;
        Lattice rowOutputs = rows.OutputsSeeing(row), columnOutputs = columns.OutputsSeeing(column);
        int resultRows = rows.InputsFrom(row), resultColumns = columns.InputsFrom(column);
        int band = ConvolutionSplit.Band<T>(s.GroupOutputs, rowOutputs, columnOutputs, resultRows, resultColumns,
            s.Batch * s.Groups);
        DirectWork<TLanes, T> work = new()
        {
            Planes = new(rowOutputs, columnOutputs, resultColumns, band),
            Map = new(s.Height, s.Width, row, s.StrideHeight, column, s.StrideWidth),
            Source = dy, Images = s.Batch, Channels = s.GroupOutputs, SourcePixels = s.Positions, Target = dx,
            ResultRows = resultRows,
        };
        PackFilter<T> packing = new()
        {
            Weights = weight, GroupStride = (long)s.GroupOutputs * s.Depth, ResultStride = s.KernelArea,
            InputStride = s.Depth, Inputs = s.GroupOutputs,
        };

        using ScratchLease<int> table = Scratch.Rent<int>(2L * s.KernelArea);
        packing.Elements = table.Pointer;
        int* taps = table.Pointer + s.KernelArea;
        for (int element = 0; element < s.KernelArea; element++)
        {
            int kernelRow = element / s.KernelWidth, kernelColumn = element % s.KernelWidth;
            if (!rows.Meets(row, kernelRow) || !columns.Meets(column, kernelColumn))
                continue;
            table.Pointer[packing.Taps] = element;
            taps[packing.Taps++] = work.Planes.Tap(0, rows.OutputSeeing(row, kernelRow) - rowOutputs.Origin,
                0, columns.OutputSeeing(column, kernelColumn) - columnOutputs.Origin);
        }
        work.Filter = Filter(s.Groups, s.GroupInputs, s.GroupOutputs * packing.Taps);
        Run(work, packing, taps, null);
    }

    static DirectFilter<T> Filter(int groups, int channels, int depth) => new()
    {
        Groups = groups, Channels = channels, Rows = DirectTiles.Rows<TLanes>(channels), Depth = depth,
    };

    static void Run(DirectWork<TLanes, T> work, PackFilter<T> packing, int* taps, T* bias)
    {
        work.Bands = (work.ResultRows + work.Planes.ResultRows - 1) / work.Planes.ResultRows;
        work.OutputParts =
            ConvolutionSplit.OutputParts(work.Images * work.Filter.Groups * work.Bands, work.Filter.Blocks);
        using ScratchLease<int> offsets = Scratch.Rent<int>(work.Filter.Depth);
        using ScratchLease<T> weights = Scratch.Rent<T>(work.Filter.WeightCount + work.Filter.BiasCount);
        work.Filter.Offsets = offsets.Pointer;
        work.Filter.Weights = weights.Pointer;
        work.Filter.Bias = weights.Pointer + work.Filter.WeightCount;
        work.Filter.PackBias(bias);
        for (int input = 0, k = 0; input < packing.Inputs; input++)
            for (int tap = 0; tap < packing.Taps; tap++, k++)
                offsets.Pointer[k] = checked((input * work.Planes.ChannelSize + taps[tap]) * sizeof(T));

        packing.Filter = work.Filter;
        WorkPool.Run(packing, Share.Parts(work.Filter.WeightCount, Ranges.LeastPerPart));
        long multiplications = (long)work.Images * work.Filter.Groups * work.ResultRows * work.Planes.ResultColumns
            * Math.Max(work.Filter.Depth, 1) * work.Filter.Channels;
        WorkPool.Run(work, Share.Parts(multiplications, ConvolutionSplit.LeastWork));
    }
}
