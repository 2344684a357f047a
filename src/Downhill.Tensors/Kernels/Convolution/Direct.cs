using System.Numerics;
using Downhill.Memory;

namespace Downhill.Kernels;

/// <summary>Convolution without a detour, for every stride, padding, dilation and number of groups.</summary>
internal static unsafe class Direct<TLanes, T>
    where TLanes : struct, ILanes<TLanes> where T : unmanaged, IFloatingPointIeee754<T>
{
    internal static void Forward(in ConvolutionShape s, T* x, T* weight, T* bias, T floor, T* y)
    {
        Axis rows = s.Rows, columns = s.Columns;
        DirectFace<T> face = new()
        {
            Map = new(rows.Output, columns.Output, 0, 1, 0, 1), Rows = rows.Output, Columns = columns.Output,
        };
        DirectWork<TLanes, T> work = new()
        {
            Planes = Planes(s.GroupInputs, rows.Input, columns.Input, rows.Output, columns.Output, s.Batch * s.Groups),
            Source = x, Images = s.Batch, Groups = s.Groups, Channels = s.GroupInputs, SourcePixels = s.Pixels,
            Faces = &face, FaceCount = 1, ResultChannels = s.GroupOutputs, ResultRows = rows.Output, Target = y,
            Floor = floor,
        };
        PackFilter<T> packing = new()
        {
            Weights = weight, GroupStride = (long)s.GroupOutputs * s.Depth, ResultStride = s.Depth,
            InputStride = s.KernelArea, Inputs = s.GroupInputs,
        };
        using ScratchLease<Tap> taps = Scratch.Rent<Tap>(s.KernelArea);
        for (int element = 0; element < s.KernelArea; element++)
        {
            int row = element / s.KernelWidth, column = element % s.KernelWidth;
            taps.Pointer[element] = new(0, element, work.Planes.Tap(
                rows.Phase(row), rows.Shift(row), columns.Phase(column), columns.Shift(column)));
        }
        DirectPlan<TLanes, T>.Run(work, packing, new(taps.Pointer, s.KernelArea), bias);
    }

    /// <summary>With strides, each class of inputs is a correlation of dy without strides.</summary>
    internal static void InputGradient(in ConvolutionShape s, T* dy, T* weight, T* dx)
    {
        Axis rows = s.Rows, columns = s.Columns;
        int count = rows.Classes * columns.Classes;
        using ScratchLease<DirectFace<T>> faces = Scratch.Rent<DirectFace<T>>(count);
        for (int i = 0; i < count; i++)
        {
            int row = i / columns.Classes, column = i % columns.Classes;
            faces.Pointer[i] = new()
            {
                Map = new(s.Height, s.Width, row, s.StrideHeight, column, s.StrideWidth),
                Rows = rows.InputsFrom(row), Columns = columns.InputsFrom(column),
            };
        }
        DirectWork<TLanes, T> work = new()
        {
            Planes = Planes(s.GroupOutputs, rows.Slopes, columns.Slopes, rows.InputsFrom(0), columns.InputsFrom(0),
                s.Batch * s.Groups),
            Source = dy, Images = s.Batch, Groups = s.Groups, Channels = s.GroupOutputs, SourcePixels = s.Positions,
            Faces = faces.Pointer, FaceCount = count, ResultChannels = s.GroupInputs, ResultRows = rows.InputsFrom(0),
            Target = dx, Floor = T.NegativeInfinity,
        };
        PackFilter<T> packing = new()
        {
            Weights = weight, GroupStride = (long)s.GroupOutputs * s.Depth, ResultStride = s.KernelArea,
            InputStride = s.Depth, Inputs = s.GroupOutputs,
        };
        using ScratchLease<Tap> taps = Scratch.Rent<Tap>(s.KernelArea);
        ReadOnlySpan<Tap> found = new(taps.Pointer, FindTaps(s, work.Planes, taps.Pointer));
        if (DropUnseen(new(faces.Pointer, count), found))
            Ranges.Run(new ZeroRange<T>(dx), checked(s.Batch * s.Inputs * s.Pixels));
        DirectPlan<TLanes, T>.Run(work, packing, found, null);
    }

    /// <summary>
    /// Takes away the rows of faces without taps, whose results are zeros; says whether there were any.
    /// </summary>
    static bool DropUnseen(Span<DirectFace<T>> faces, ReadOnlySpan<Tap> taps)
    {
        bool dropped = false;
        for (int i = 0; i < faces.Length; i++)
        {
            bool seen = false;
            foreach (Tap tap in taps)
                seen |= tap.Face == i;
            if (!seen)
                faces[i].Rows = 0;
            dropped |= !seen;
        }
        return dropped;
    }

    /// <summary>The elements of the kernel that see any input; returns their number.</summary>
    static int FindTaps(in ConvolutionShape s, in Planes planes, Tap* taps)
    {
        Axis rows = s.Rows, columns = s.Columns;
        int found = 0;
        for (int element = 0; element < s.KernelArea; element++)
        {
            int row = element / s.KernelWidth, column = element % s.KernelWidth;
            int rowClass = rows.ClassOf(row), columnClass = columns.ClassOf(column);
            if (rowClass >= rows.Classes || columnClass >= columns.Classes)
                continue;
            int place = planes.Tap(0, rows.OutputSeeing(rowClass, row) - rows.Slopes.Origin,
                0, columns.OutputSeeing(columnClass, column) - columns.Slopes.Origin);
            taps[found++] = new(rowClass * columns.Classes + columnClass, element, place);
        }
        return found;
    }

    static Planes Planes(int channels, Lattice rows, Lattice columns, int resultRows, int resultColumns, int images) =>
        new(rows, columns, resultColumns,
            ConvolutionSplit.Band<T>(channels, rows, columns, resultRows, resultColumns, images));
}
