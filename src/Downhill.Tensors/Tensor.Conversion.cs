using System.Numerics.Tensors;
using Downhill.Memory;
using Downhill.Operations;
using Numerics = System.Numerics.Tensors.Tensor;

namespace Downhill;

public partial class Tensor
{
    /// <summary>The elements converted to another dtype; the tensor itself when it has it already.</summary>
    /// <remarks>Fractions are cut off towards zero, values beyond the limits of whole numbers saturate, NaN becomes 0;
    /// every number but 0 becomes true.</remarks>
    public Tensor To(DType dtype) => dtype == DType ? this : new Cast(dtype).Apply(this);

    /// <summary>A copy of the elements in row-major order.</summary>
    /// <exception cref="DTypeMismatchException"><typeparamref name="T"/> is not the tensor's dtype.</exception>
    public T[] ToArray<T>() where T : unmanaged
    {
        RequireType<T>("ToArray");
        T[] values = new T[Length];
        CopyTo<T>(values);
        return values;
    }

    /// <summary>A copy of a matrix as a two-dimensional C# array.</summary>
    /// <exception cref="ShapeMismatchException">The tensor has not two axes.</exception>
    /// <exception cref="DTypeMismatchException"><typeparamref name="T"/> is not the tensor's dtype.</exception>
    public T[,] ToArray2D<T>() where T : unmanaged
    {
        if (Rank != 2)
            throw new ShapeMismatchException($"ToArray2D: a matrix has two axes, but the tensor is {Shape}.", Shape);
        T[,] values = new T[Shape[0], Shape[1]];
        CopyTo(ArrayMemory.Of<T>(values));
        return values;
    }

    /// <summary>A copy as a tensor of System.Numerics.Tensors; a single number becomes one of shape (1).</summary>
    /// <exception cref="DTypeMismatchException"><typeparamref name="T"/> is not the tensor's dtype.</exception>
    public Tensor<T> ToTensor<T>() where T : unmanaged => Numerics.Create(ToArray<T>(), Lengths());

    /// <summary>The elements in place, to read, as a span with this tensor's shape; (1) for a single number.</summary>
    /// <inheritdoc cref="AsSpan" path="/exception"/>
    public ReadOnlyTensorSpan<T> AsTensorSpan<T>() where T : unmanaged => new(Expose<T>("AsTensorSpan"), Lengths());

    /// <summary>The sizes as System.Numerics counts them; it knows no rank 0, and a single number has one axis
    /// there.</summary>
    nint[] Lengths()
    {
        if (Rank == 0)
            return [1];
        nint[] lengths = new nint[Rank];
        for (int axis = 0; axis < lengths.Length; axis++)
            lengths[axis] = Shape.Sizes[axis];
        return lengths;
    }

    /// <summary>Copies the elements in row-major order.</summary>
    /// <exception cref="DTypeMismatchException"><typeparamref name="T"/> is not the tensor's dtype.</exception>
    /// <exception cref="ArgumentException">The target is too short.</exception>
    public void CopyTo<T>(Span<T> target) where T : unmanaged
    {
        RequireType<T>("CopyTo");
        if (IsContiguous)
            View.Read<T>().CopyTo(target);
        else
            Operations.Identity.Shared.Apply(Detach()).CopyTo(target);
        GC.KeepAlive(this);
    }

    /// <summary>The one number of a tensor of one element.</summary>
    /// <exception cref="ShapeMismatchException">There is not exactly one element.</exception>
    /// <exception cref="DTypeMismatchException"><typeparamref name="T"/> is not the tensor's dtype.</exception>
    public T Item<T>() where T : unmanaged
    {
        RequireType<T>("Item");
        if (Length != 1)
            throw new ShapeMismatchException(
                $"Item: the tensor must have one element, but {Shape} has {Length}.", Shape);
        T value = Numbers.Span<T>(Offset, 1)[0];
        GC.KeepAlive(this);
        return value;
    }

    /// <summary>The elements in place, to read. The memory stays this tensor's for as long as anything can see
    /// it.</summary>
    /// <exception cref="DTypeMismatchException"><typeparamref name="T"/> is not the tensor's dtype.</exception>
    /// <exception cref="TensorException">The elements do not lie in order; call <see cref="Contiguous"/>
    /// first.</exception>
    public ReadOnlySpan<T> AsSpan<T>() where T : unmanaged => Expose<T>("AsSpan");

    /// <summary>The elements in place, to write; counts as a change, so a backward call that needs the old values will
    /// refuse.</summary>
    /// <exception cref="GradientException">The tensor takes part in a graph and gradients are on.</exception>
    /// <exception cref="DTypeMismatchException"><typeparamref name="T"/> is not the tensor's dtype.</exception>
    public Span<T> Write<T>() where T : unmanaged
    {
        RequireWritable("Write");
        Span<T> span = Expose<T>("Write");
        Numbers.Version++;
        return span;
    }

    Span<T> Expose<T>(string word) where T : unmanaged
    {
        RequireType<T>(word);
        if (!IsContiguous)
            throw new TensorException($"{word}: the elements must lie in order, but this is a strided view. Call " +
                "Contiguous() first.");
        Numbers.Expose();
        return View.Write<T>();
    }

    void RequireType<T>(string word)
    {
        if (DTypes.Of<T>() != DType)
            throw new DTypeMismatchException(
                $"{word}: the C# type must be that of the elements, but they are {DType.Name} and " +
                $"{DTypes.Of<T>().Name} was asked for. Convert with .To(DType.{DTypes.Of<T>()}).");
    }
}
