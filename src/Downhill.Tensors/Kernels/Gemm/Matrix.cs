namespace Downhill.Kernels;

/// <summary>A matrix in memory that someone else keeps alive and in place; strides count elements.</summary>
internal readonly unsafe struct Matrix<T>(T* data, int rows, int columns, int rowStride, int columnStride)
    where T : unmanaged
{
    internal T* Data { get; } = data;

    internal int Rows { get; } = rows;

    internal int Columns { get; } = columns;

    internal int RowStride { get; } = rowStride;

    internal int ColumnStride { get; } = columnStride;

    internal Matrix<T> Transposed => new(Data, Columns, Rows, ColumnStride, RowStride);

    internal T* At(int row, int column) => Data + row * (nint)RowStride + column * (nint)ColumnStride;

    /// <summary>The same view, <paramref name="elements"/> further in memory.</summary>
    internal Matrix<T> Shifted(long elements) => new(Data + elements, Rows, Columns, RowStride, ColumnStride);

    /// <summary>Rows <paramref name="rows"/> and columns <paramref name="columns"/> of this matrix.</summary>
    internal Matrix<T> Part(Share rows, Share columns) =>
        new(At(rows.Start, columns.Start), rows.Length, columns.Length, RowStride, ColumnStride);
}
