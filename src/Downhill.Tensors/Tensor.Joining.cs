using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>Tensors one after another along an axis.</summary>
    /// <param name="tensors">At least one; one dtype, and one shape beside the axis.</param>
    /// <param name="axis">The axis; negative axes count from the last. Default 0.</param>
    /// <exception cref="ShapeMismatchException">There is no tensor, the axis does not exist, or the shapes do not
    /// fit.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ.</exception>
    public static Tensor Concat(ReadOnlySpan<Tensor> tensors, int axis = 0) =>
        new Concat(tensors.IsEmpty ? 0 : tensors[0].Shape.Axis(axis, "Concat")).Apply(tensors);

    /// <summary>Tensors of one shape one after another along a new axis.</summary>
    /// <param name="tensors">At least one; one dtype and one shape.</param>
    /// <param name="axis">The place of the new axis; −1 puts it last. Default 0.</param>
    /// <exception cref="ShapeMismatchException">There is no tensor, the place does not exist, or the shapes
    /// differ.</exception>
    /// <exception cref="DTypeMismatchException">The dtypes differ.</exception>
    public static Tensor Stack(ReadOnlySpan<Tensor> tensors, int axis = 0)
    {
        Tensor[] layers = new Tensor[tensors.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            if (tensors[i].Shape != tensors[0].Shape)
                throw new ShapeMismatchException(
                    $"Stack: all tensors must have one shape, but tensor 0 is {tensors[0].Shape} and tensor {i} is " +
                    $"{tensors[i].Shape}.",
                    tensors[0].Shape, tensors[i].Shape);
            layers[i] = tensors[i].Unsqueeze(axis);
        }
        return Concat(layers, axis);
    }

    /// <summary>The tensor side by side with itself along every axis, as tiles on a floor.</summary>
    /// <param name="counts">How often along each axis; more counts than axes make new leading axes.</param>
    /// <exception cref="ShapeMismatchException">There are fewer counts than axes, or a count is negative.</exception>
    public Tensor Repeat(params ReadOnlySpan<int> counts) => new Repeat(new Shape(counts)).Apply(this);

    /// <summary>Every element of an axis several times in a row: a b becomes a a b b.</summary>
    /// <param name="count">How often, at least 0.</param>
    /// <param name="axis">The axis; negative axes count from the last. Default 0.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist, or the count is negative.</exception>
    public Tensor RepeatInterleave(int count, int axis = 0)
    {
        int place = Shape.Axis(axis, "RepeatInterleave");
        ReadOnlySpan<int> before = Shape.Sizes[..(place + 1)], after = Shape.Sizes[(place + 1)..];
        return Unsqueeze(place + 1).Expand([.. before, count, .. after]).Flatten(place, place + 1);
    }

    /// <summary>The tensor with a border of one number around it.</summary>
    /// <param name="sides">Places before and after for each of the last axes, the last axis last: <c>[(1, 1), (2,
    /// 0)]</c> puts a row above and below, and two columns to the left.</param>
    /// <param name="value">The number in the border. Default 0.</param>
    /// <exception cref="ShapeMismatchException">There are more pairs than axes, or a side is negative.</exception>
    /// <exception cref="DTypeMismatchException">The dtype cannot hold the number.</exception>
    public Tensor Pad(ReadOnlySpan<(int Before, int After)> sides, double value = 0)
    {
        (int[] before, int[] after) = Border.Sides(Shape, sides);
        return new Pad(new(before), new(after), value).Apply(this);
    }

    /// <summary>The tensor with a border that repeats its inside.</summary>
    /// <param name="sides">Places before and after for each of the last axes, the last axis last.</param>
    /// <param name="mode">What the border repeats.</param>
    /// <exception cref="ShapeMismatchException">There are more pairs than axes, a side is negative, or there is not
    /// enough inside to repeat.</exception>
    public Tensor Pad(ReadOnlySpan<(int Before, int After)> sides, PadMode mode)
    {
        (int[] before, int[] after) = Border.Sides(Shape, sides);
        Tensor padded = this;
        for (int axis = 0; axis < before.Length; axis++)
            if (before[axis] + after[axis] > 0)
                padded = padded.IndexSelect(axis, Border.Places(Shape, axis, before[axis], after[axis], mode));
        return padded;
    }

    /// <summary>Cuts an axis into parts of the given sizes. Views.</summary>
    /// <param name="sizes">The parts' sizes; they add up to the axis.</param>
    /// <param name="axis">The axis; negative axes count from the last. Default 0.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist, or the sizes do not add up to it.</exception>
    public Tensor[] Split(ReadOnlySpan<int> sizes, int axis = 0) =>
        new Split(Shape.Axis(axis, "Split"), new(sizes)).ApplyAll(this);

    /// <summary>Cuts an axis into parts of one size; the last is smaller where the axis does not divide.
    /// Views.</summary>
    /// <param name="size">Size of a part, at least 1.</param>
    /// <param name="axis">The axis; negative axes count from the last. Default 0.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist, or the size is less than 1.</exception>
    public Tensor[] Split(int size, int axis = 0)
    {
        if (size < 1)
            throw new ShapeMismatchException($"Split: a part has a size of at least 1, but {size} was given.", Shape);
        int whole = Shape[Shape.Axis(axis, "Split")];
        int[] sizes = new int[Math.Max(1, (whole + size - 1) / size)];
        for (int i = 0; i < sizes.Length; i++)
            sizes[i] = Math.Min(size, whole - i * size);
        return Split(sizes, axis);
    }

    /// <summary>Cuts an axis into at most <paramref name="count"/> parts of one size; the last may be smaller.
    /// Views.</summary>
    /// <param name="count">How many parts, at least 1. The part's size is the axis over this, rounded up, so there may
    /// be fewer.</param>
    /// <param name="axis">The axis; negative axes count from the last. Default 0.</param>
    /// <exception cref="ShapeMismatchException">The axis does not exist, or the count is less than 1.</exception>
    public Tensor[] Chunk(int count, int axis = 0)
    {
        if (count < 1)
            throw new ShapeMismatchException($"Chunk: there is at least 1 part, but {count} were asked for.", Shape);
        int whole = Shape[Shape.Axis(axis, "Chunk")];
        return Split(Math.Max(1, (whole + count - 1) / count), axis);
    }
}
