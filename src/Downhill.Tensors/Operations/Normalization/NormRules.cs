using Downhill.Kernels;

namespace Downhill.Operations;

/// <summary>What normalizations ask of their inputs, and how they see them.</summary>
internal static class NormRules
{
    /// <summary>The type of what each channel has one of; throws where there are no channels.</summary>
    internal static TensorType Channels(string operation, TensorType x)
    {
        Dispatch.RequireFloat(x.DType, operation);
        if (x.Shape.Rank < 2)
            throw new ShapeMismatchException(
                $"{operation}: the input must be (batch, channels, ...), but it is {x.Shape}.", x.Shape)
            { Operation = operation };
        return new(x.DType, [x.Shape.Sizes[1]]);
    }

    /// <summary>Scale, offset, mean and variance have the type that is asked for.</summary>
    internal static void RequireParts(string operation, ReadOnlySpan<TensorType> parts, TensorType expected)
    {
        foreach (TensorType part in parts)
        {
            if (part.DType != expected.DType)
                throw new DTypeMismatchException(
                    $"{operation}: scale and offset must have the input's dtype, but the input is " +
                    $"{expected.DType.Name} and one of them {part.DType.Name}. Convert the input with " +
                    $".To(DType.{part.DType}).") { Operation = operation };
            if (part.Shape != expected.Shape)
                throw new ShapeMismatchException(
                    $"{operation}: scale and offset must fit the input, but the input needs {expected.Shape} and one " +
                    $"of them is {part.Shape}.", expected.Shape, part.Shape) { Operation = operation };
        }
    }

    /// <summary>The axes over which a channel is measured: all but the second.</summary>
    internal static int[] ChannelAxes(Shape x) => [0, .. Enumerable.Range(2, x.Rank - 2)];

    /// <summary>The shape in which one number a channel broadcasts against x.</summary>
    internal static Shape ChannelParts(Shape x) => [x.Sizes[1], .. Enumerable.Repeat(1, x.Rank - 2)];

    internal static ChannelShape ChannelSizes(Shape x)
    {
        int positions = 1;
        foreach (int size in x.Sizes[2..])
            positions *= size;
        return new(x.Sizes[0], x.Sizes[1], positions);
    }

    /// <summary>An input that may be missing.</summary>
    internal static View? Part(ReadOnlySpan<View> inputs, int index) => index < inputs.Length ? inputs[index] : null;

    /// <summary>Its elements, none when it is missing.</summary>
    internal static ReadOnlySpan<T> Read<T>(View? part) where T : unmanaged =>
        part is { } view ? view.Read<T>() : default;
}
