using System.Runtime.CompilerServices;
using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>A part of the tensor: places, ranges, index tensors, masks, new axes and an ellipsis, one entry an
    /// axis; axes without an entry stay whole.</summary>
    /// <remarks>
    /// <c>x[^1]</c>, <c>x[1..3, ..]</c>, <c>x[.., 0]</c>, <c>x[TensorIndex.Ellipsis, TensorIndex.NewAxis]</c>,
    /// <c>x[indices]</c>, <c>x[mask]</c>. Places and ranges alone give a view, which shares memory; index tensors and
    /// masks give a copy. Several index tensors broadcast and name one place after another, as in NumPy. Gradients flow
    /// through both.
    /// </remarks>
    /// <exception cref="ShapeMismatchException">A place or a range lies outside of its axis, there are too many
    /// entries, or a mask has another shape than its axes.</exception>
    /// <exception cref="DTypeMismatchException">An index tensor is neither int64 nor bool.</exception>
    [IndexerName("Part")] // "Item", the name by default, is a word of its own.
    public Tensor this[params ReadOnlySpan<TensorIndex> entries]
    {
        get => new Indexer(this, entries).Result;
        set => Assign(value, entries);
    }

    /// <summary>Writes a part of this tensor in place; <c>x[1..3] = value</c> says the same.</summary>
    /// <param name="value">The new elements; they broadcast to the part. Same dtype.</param>
    /// <param name="entries">The part, as in <c>x[...]</c>. Where index tensors name a place twice, the last one
    /// stays.</param>
    /// <exception cref="GradientException">The tensor was computed from others, it or the value requires a gradient
    /// while gradients are on.</exception>
    /// <exception cref="ShapeMismatchException">The part does not exist, or the value does not fit it.</exception>
    /// <exception cref="DTypeMismatchException">The value has another dtype.</exception>
    public void Assign(Tensor value, params ReadOnlySpan<TensorIndex> entries)
    {
        RequireLeaf("Assign");
        Assignment.RequireValue(this, value);
        using (Downhill.Gradient.Off())
            Assignment.Write(this, value, new Indexer(this, entries));
        Numbers.Version++;
    }

    /// <summary>Writes one number to a part of this tensor in place.</summary>
    /// <param name="number">The number.</param>
    /// <param name="entries">The part, as in <c>x[...]</c>.</param>
    /// <inheritdoc cref="Assign(Tensor, ReadOnlySpan{TensorIndex})" path="/exception"/>
    public void Assign(double number, params ReadOnlySpan<TensorIndex> entries) =>
        Assign(Scalar(number, DType), entries);

    /// <summary>The places of an axis that indices name, in their order.</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="indices">int64, from 0 to the size of the axis less 1, of any shape, which takes the place of the
    /// axis.</param>
    /// <exception cref="ShapeMismatchException">The axis or an index does not exist.</exception>
    /// <exception cref="DTypeMismatchException">The indices are not int64.</exception>
    public Tensor IndexSelect(int axis, Tensor indices) =>
        new IndexSelect(Shape.Axis(axis, "IndexSelect")).Apply(this, indices);

    /// <summary>This tensor with rows added at the places of an axis that indices name.</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="indices">int64; a place that is named twice gets both rows.</param>
    /// <param name="source">What is added: this tensor's shape with the axis replaced by the indices' shape.</param>
    /// <exception cref="ShapeMismatchException">The axis or an index does not exist, or the source has another
    /// shape.</exception>
    /// <exception cref="DTypeMismatchException">The indices are not int64, or the source has another dtype or is
    /// bool.</exception>
    public Tensor IndexAdd(int axis, Tensor indices, Tensor source) =>
        new IndexAdd(Shape.Axis(axis, "IndexAdd")).Apply(this, indices, source);

    /// <summary>One element of an axis for each index: for axis 1 of a matrix y[i, j] = x[i, index[i, j]].</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="indices">int64, of this tensor's rank; beside the axis its sizes are at most this tensor's. The
    /// result has its shape.</param>
    /// <exception cref="ShapeMismatchException">The axis or an index does not exist, or the indices' shape does not
    /// fit.</exception>
    /// <exception cref="DTypeMismatchException">The indices are not int64.</exception>
    public Tensor Gather(int axis, Tensor indices) => new Gather(Shape.Axis(axis, "Gather")).Apply(this, indices);

    /// <summary>This tensor with elements of an axis replaced: for axis 1 of a matrix y[i, index[i, j]] = source[i,
    /// j].</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="indices">int64, of this tensor's rank. Where one place is named twice, the last one in row-major
    /// order stays.</param>
    /// <param name="source">The new elements, of the indices' shape.</param>
    /// <exception cref="ShapeMismatchException">The axis or an index does not exist, or a shape does not
    /// fit.</exception>
    /// <exception cref="DTypeMismatchException">The indices are not int64, or the source has another dtype.</exception>
    public Tensor Scatter(int axis, Tensor indices, Tensor source) =>
        new Scatter(Shape.Axis(axis, "Scatter")).Apply(this, indices, source);

    /// <summary>This tensor with numbers added to elements of an axis: for axis 1 of a matrix y[i, index[i, j]] +=
    /// source[i, j].</summary>
    /// <param name="axis">The axis; negative axes count from the last.</param>
    /// <param name="indices">int64, of this tensor's rank. A place that is named twice gets both.</param>
    /// <param name="source">What is added, of the indices' shape.</param>
    /// <inheritdoc cref="Scatter" path="/exception"/>
    public Tensor ScatterAdd(int axis, Tensor indices, Tensor source) =>
        new ScatterAdd(Shape.Axis(axis, "ScatterAdd")).Apply(this, indices, source);

    /// <summary>A 1 at each label's class and 0 elsewhere, along a new last axis; this tensor holds the
    /// labels.</summary>
    /// <param name="classes">Number of classes; labels run from 0 to one less.</param>
    /// <param name="dtype">Dtype of the result. Default float32.</param>
    /// <exception cref="ShapeMismatchException">A label is not a class.</exception>
    /// <exception cref="DTypeMismatchException">The labels are not int64.</exception>
    public Tensor OneHot(int classes, DType dtype = DType.Float32) => new OneHot(classes, dtype).Apply(this);

    /// <summary>Elements of <paramref name="yes"/> where the condition holds, of <paramref name="no"/> elsewhere; all
    /// three broadcast.</summary>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The condition is not bool, or the dtypes of the two sides
    /// differ.</exception>
    public static Tensor Where(Tensor condition, Tensor yes, Tensor no) =>
        Operations.Where.Shared.Apply(condition, yes, no);

    /// <inheritdoc cref="Where(Tensor, Tensor, Tensor)"/>
    public static Tensor Where(Tensor condition, Tensor yes, double no) => Where(condition, yes, Scalar(no, yes.DType));

    /// <inheritdoc cref="Where(Tensor, Tensor, Tensor)"/>
    public static Tensor Where(Tensor condition, double yes, Tensor no) => Where(condition, Scalar(yes, no.DType), no);

    /// <summary>This tensor with a number wherever the mask holds; the mask broadcasts.</summary>
    /// <inheritdoc cref="Where(Tensor, Tensor, Tensor)" path="/exception"/>
    public Tensor MaskedFill(Tensor mask, double value) => Where(mask, value, this);

    /// <summary>The elements where the mask holds, in row-major order; mask and tensor broadcast. One axis.</summary>
    /// <exception cref="ShapeMismatchException">The shapes do not broadcast.</exception>
    /// <exception cref="DTypeMismatchException">The mask is not bool.</exception>
    /// <exception cref="DeviceMismatchException">The mask has only a shape, but the count depends on its
    /// numbers.</exception>
    public Tensor MaskedSelect(Tensor mask)
    {
        if (mask.DType != DType.Bool)
            throw new DTypeMismatchException(
                $"MaskedSelect: the mask must be bool, but it is {mask.DType.Name}. Convert it with .To(DType.Bool).");
        Shape shape = Broadcast.Shapes("MaskedSelect", Shape, mask.Shape);
        return Expand(shape.Sizes).Flatten()[mask.Expand(shape.Sizes).Flatten()];
    }

    /// <summary>The different numbers in ascending order; NaN counts as one, the last.</summary>
    /// <exception cref="DeviceMismatchException">The tensor has only a shape, but the count depends on its
    /// numbers.</exception>
    public Tensor Unique() => UniqueWithCounts().Values;

    /// <summary>The different numbers in ascending order, where each element's number is among them (of this tensor's
    /// shape), and how often each occurs; the last two int64.</summary>
    /// <inheritdoc cref="Unique" path="/exception"/>
    public (Tensor Values, Tensor Places, Tensor Counts) UniqueWithCounts()
    {
        Tensor[] outputs = new Unique(Operations.Unique.Count(this)).ApplyAll(this);
        return (outputs[0], outputs[1], outputs[2]);
    }

    /// <summary>The coordinates of the elements that are not 0 (NaN is not), in row-major order.</summary>
    /// <returns>int64, shape (count, rank).</returns>
    /// <exception cref="DeviceMismatchException">The tensor has only a shape, but the count depends on its
    /// numbers.</exception>
    public Tensor NonZero() => new NonZero(Operations.NonZero.Count(this)).Apply(this);
}
