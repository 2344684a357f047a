namespace Downhill.Operations;

/// <summary>Rules that all operations with index tensors share.</summary>
internal static class Indices
{
    internal static void RequireInt64(string operation, in TensorType indices)
    {
        if (indices.DType != DType.Int64)
            throw new DTypeMismatchException(
                $"{operation}: indices must be int64, but they are {indices.DType.Name}. Convert them with " +
                ".To(DType.Int64).")
            { Operation = operation };
    }

    /// <summary>Every index lies in an axis. Checked before a kernel runs, so that nothing is half written.</summary>
    internal static void Check(string operation, ReadOnlySpan<long> indices, int axis, int size, int least = 0)
    {
        for (int i = 0; i < indices.Length; i++)
            if (indices[i] < least || indices[i] >= size)
                throw new ShapeMismatchException(
                    $"{operation}: an index of axis {axis} with size {size} is at least {least} and at most " +
                    $"{size - 1}, but {indices[i]} was given at position {i}.") { Operation = operation };
    }
}
