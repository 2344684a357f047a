using System.Numerics.Tensors;
using Downhill.Memory;
using Downhill.Operations;

namespace Downhill;

public partial class Tensor
{
    /// <summary>A tensor of the given numbers in row-major order; they are copied.</summary>
    /// <typeparam name="T">float, double, long, int, bool or byte; it decides the dtype.</typeparam>
    /// <exception cref="ShapeMismatchException">There are not as many values as the shape has elements.</exception>
    public static Tensor From<T>(ReadOnlySpan<T> values, Shape shape) where T : unmanaged
    {
        if (values.Length != shape.ElementCount)
            throw new ShapeMismatchException(
                $"Tensor.From: the shape must have as many elements as there are values, but {shape} has " +
                $"{shape.ElementCount} and there are {values.Length} values.", shape);
        Tensor tensor = Allocate(new(DTypes.Of<T>(), shape));
        values.CopyTo(tensor.View.Write<T>());
        return tensor;
    }

    /// <inheritdoc cref="From{T}(ReadOnlySpan{T}, Shape)"/>
    public static Tensor From<T>(T[] values, Shape shape) where T : unmanaged => From((ReadOnlySpan<T>)values, shape);

    /// <summary>A tensor of rank 1 of the given numbers; they are copied.</summary>
    public static Tensor From<T>(params ReadOnlySpan<T> values) where T : unmanaged =>
        From(values, new Shape(values.Length));

    /// <summary>A matrix of the numbers of a two-dimensional C# array; they are copied.</summary>
    /// <typeparam name="T">float, double, long, int, bool or byte; it decides the dtype.</typeparam>
    public static Tensor From<T>(T[,] values) where T : unmanaged =>
        From(ArrayMemory.Of<T>(values), ArrayMemory.Shape(values));

    /// <summary>A tensor of rank 3 of the numbers of a three-dimensional C# array; they are copied.</summary>
    /// <inheritdoc cref="From{T}(T[,])" path="/typeparam"/>
    public static Tensor From<T>(T[,,] values) where T : unmanaged =>
        From(ArrayMemory.Of<T>(values), ArrayMemory.Shape(values));

    /// <summary>A tensor of rank 4 of the numbers of a four-dimensional C# array; they are copied.</summary>
    /// <inheritdoc cref="From{T}(T[,])" path="/typeparam"/>
    public static Tensor From<T>(T[,,,] values) where T : unmanaged =>
        From(ArrayMemory.Of<T>(values), ArrayMemory.Shape(values));

    /// <summary>A matrix of rows of one length; they are copied.</summary>
    /// <inheritdoc cref="From{T}(T[,])" path="/typeparam"/>
    /// <exception cref="ShapeMismatchException">A row has another length than the first.</exception>
    public static Tensor From<T>(T[][] rows) where T : unmanaged
    {
        int columns = rows.Length == 0 ? 0 : rows[0].Length;
        Tensor tensor = Allocate(new(DTypes.Of<T>(), new Shape(rows.Length, columns)));
        for (int i = 0; i < rows.Length; i++)
            if (rows[i].Length == columns)
                rows[i].CopyTo(tensor.View.Write<T>()[(i * columns)..]);
            else
                throw new ShapeMismatchException(
                    $"Tensor.From: all rows must have one length, but row 0 has {columns} and row {i} has " +
                    $"{rows[i].Length}.");
        return tensor;
    }

    /// <summary>A tensor of the numbers of a System.Numerics tensor span (a <c>Tensor&lt;T&gt;</c> converts to one);
    /// they are copied.</summary>
    /// <inheritdoc cref="From{T}(T[,])" path="/typeparam"/>
    /// <exception cref="ShapeMismatchException">There are more than 2,147,483,647 elements.</exception>
    public static Tensor From<T>(in ReadOnlyTensorSpan<T> values) where T : unmanaged
    {
        int[] sizes = new int[values.Lengths.Length];
        for (int i = 0; i < sizes.Length; i++)
            sizes[i] = (int)nint.Min(values.Lengths[i], int.MaxValue);
        if (sizes.Length == 0)
            sizes = [0]; // There is no rank 0 there: a span without lengths has no elements.
        Tensor tensor = Allocate(new(DTypes.Of<T>(), new Shape(sizes)));
        if (tensor.Length > 0)
            values.FlattenTo(tensor.View.Write<T>());
        return tensor;
    }

    /// <summary>A tensor of rank 0: one number.</summary>
    /// <exception cref="DTypeMismatchException">The dtype cannot hold the number.</exception>
    public static Tensor Scalar(double value, DType dtype = DType.Float32) => Full([], value, dtype);

    /// <summary>A tensor of zeros. Default dtype float32.</summary>
    public static Tensor Zeros(Shape shape, DType dtype = DType.Float32) => Full(shape, 0, dtype);

    /// <summary>A tensor of ones. Default dtype float32.</summary>
    public static Tensor Ones(Shape shape, DType dtype = DType.Float32) => Full(shape, 1, dtype);

    /// <summary>A tensor whose elements are all <paramref name="value"/>. Default dtype float32.</summary>
    /// <exception cref="DTypeMismatchException">The dtype cannot hold the number.</exception>
    public static Tensor Full(Shape shape, double value, DType dtype = DType.Float32)
    {
        Tensor tensor = Allocate(new(dtype, shape));
        Filling.Fill(tensor.View, value, "Tensor.Full");
        return tensor;
    }

    /// <summary>Zeros of another tensor's shape.</summary>
    /// <param name="like">Gives the shape, and the dtype where none is named; where it has only a shape, so has the
    /// result.</param>
    /// <param name="dtype">Default that of <paramref name="like"/>.</param>
    public static Tensor ZerosLike(Tensor like, DType? dtype = null) => FullLike(like, 0, dtype);

    /// <summary>Ones of another tensor's shape.</summary>
    /// <inheritdoc cref="ZerosLike" path="/param"/>
    public static Tensor OnesLike(Tensor like, DType? dtype = null) => FullLike(like, 1, dtype);

    /// <summary>A tensor of another's shape whose elements are all <paramref name="value"/>.</summary>
    /// <inheritdoc cref="ZerosLike" path="/param"/>
    /// <exception cref="DTypeMismatchException">The dtype cannot hold the number.</exception>
    public static Tensor FullLike(Tensor like, double value, DType? dtype = null) =>
        like.Storage is null
            ? ShapeOnly(like.Shape, dtype ?? like.DType)
            : Full(like.Shape, value, dtype ?? like.DType);

    /// <summary>The identity matrix: ones on the main diagonal, zeros elsewhere.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns. Default as many as rows.</param>
    /// <param name="dtype">Default float32.</param>
    public static Tensor Eye(int rows, int? columns = null, DType dtype = DType.Float32)
    {
        Tensor matrix = Zeros([rows, columns ?? rows], dtype);
        matrix.Diagonal().Assign(1);
        return matrix;
    }

    /// <summary>Whole numbers from <paramref name="start"/> up to, but without, <paramref name="stop"/>.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The bound, which is not reached; nothing between them gives an empty tensor.</param>
    /// <param name="step">Distance of neighbours, not 0; negative counts down. Default 1.</param>
    /// <param name="dtype">Default int64.</param>
    /// <exception cref="ShapeMismatchException">The step is 0.</exception>
    /// <exception cref="DTypeMismatchException">The dtype is bool, or cannot hold the numbers.</exception>
    public static Tensor Range(long start, long stop, long step = 1, DType dtype = DType.Int64) =>
        Sequence.Range(start, stop, step, dtype);

    /// <summary>Numbers from <paramref name="start"/> up to, but without, <paramref name="stop"/>: start + i ·
    /// step.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The bound, which is not reached, but for rounding of (stop − start) / step.</param>
    /// <param name="step">Distance of neighbours, not 0; negative counts down. Default 1.</param>
    /// <param name="dtype">Default float32.</param>
    /// <inheritdoc cref="Range(long, long, long, DType)" path="/exception"/>
    public static Tensor Range(double start, double stop, double step = 1, DType dtype = DType.Float32) =>
        Sequence.Range(start, stop, step, dtype);

    /// <summary>Evenly spaced numbers from <paramref name="start"/> to <paramref name="stop"/>, both
    /// included.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last number, where there are at least two.</param>
    /// <param name="count">How many, at least 0.</param>
    /// <param name="dtype">Default float32.</param>
    /// <exception cref="ShapeMismatchException">The count is negative.</exception>
    /// <exception cref="DTypeMismatchException">The dtype is not a number.</exception>
    public static Tensor Linspace(double start, double stop, int count, DType dtype = DType.Float32) =>
        Sequence.Linspace(start, stop, count, dtype);

    /// <summary>A tensor that has a type but no numbers: operations on it infer types without computing.</summary>
    public static Tensor ShapeOnly(Shape shape, DType dtype = DType.Float32) => new(null, new(dtype, shape), null, 0);
}
