using Downhill.Kernels;

namespace Downhill.Tests.Kernels;

/// <summary>How a matrix of a test lies in memory.</summary>
public enum GemmLayout
{
    /// <summary>Rows one after another.</summary>
    Rows,

    /// <summary>Columns one after another.</summary>
    Columns,

    /// <summary>Rows with three unused elements after each.</summary>
    PaddedRows,

    /// <summary>Columns with three unused elements after each.</summary>
    PaddedColumns,

    /// <summary>Every second element of rows that are far apart.</summary>
    Spread,
}

/// <summary>A matrix of a test in memory that ends at a page which may not be touched.</summary>
sealed unsafe class GemmOperand<T> : IDisposable where T : unmanaged
{
    readonly GuardedArray<T> _memory;

    internal GemmOperand(int rows, int columns, GemmLayout layout, T fill, int count = 1)
    {
        (int rowStride, int columnStride) = layout switch
        {
            GemmLayout.Rows => (columns, 1),
            GemmLayout.Columns => (1, rows),
            GemmLayout.PaddedRows => (columns + 3, 1),
            GemmLayout.PaddedColumns => (1, rows + 3),
            _ => (2 * columns + 1, 2),
        };
        Distance = rows * columns == 0 ? 0 : (rows - 1) * rowStride + (columns - 1) * columnStride + 1;
        _memory = new(Distance * count, guardBehind: true);
        _memory.Span.Fill(fill);
        fixed (T* start = _memory.Span)
            Matrix = new(start, rows, columns, rowStride, columnStride);
    }

    internal Matrix<T> Matrix { get; }

    /// <summary>Elements from one matrix of a batch to the next.</summary>
    internal int Distance { get; }

    internal Span<T> Memory => _memory.Span;

    internal ref T this[int row, int column, int batch = 0] => ref Matrix.At(row, column)[(long)batch * Distance];

    public void Dispose() => _memory.Dispose();
}
