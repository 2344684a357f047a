namespace Downhill;

/// <summary>Facts about dtypes, and the way between C# types and dtypes.</summary>
public static class DTypes
{
    /// <summary>The dtype that stores C# values of type <typeparamref name="T"/>.</summary>
    /// <exception cref="DTypeMismatchException">No dtype stores <typeparamref name="T"/>.</exception>
    public static DType Of<T>()
    {
        if (typeof(T) == typeof(float)) return DType.Float32;
        if (typeof(T) == typeof(double)) return DType.Float64;
        if (typeof(T) == typeof(long)) return DType.Int64;
        if (typeof(T) == typeof(int)) return DType.Int32;
        if (typeof(T) == typeof(bool)) return DType.Bool;
        if (typeof(T) == typeof(byte)) return DType.UInt8;
        throw new DTypeMismatchException(
            $"Tensor: elements are float, double, long, int, bool or byte, but {typeof(T).Name} was asked for.");
    }

    extension(DType dtype)
    {
        /// <summary>Bytes an element takes.</summary>
        public int Size => dtype switch
        {
            DType.Float32 or DType.Int32 => 4,
            DType.Float64 or DType.Int64 => 8,
            _ => 1,
        };

        /// <summary>True for float32 and float64, the dtypes that have gradients.</summary>
        public bool IsFloating => dtype <= DType.Float64;

        /// <summary>The dtype as kernels that count read it: false and true are the bytes 0 and 1.</summary>
        internal DType Stored => dtype == DType.Bool ? DType.UInt8 : dtype;

        /// <summary>The field's lower-case name: float32, int64, bool.</summary>
        public string Name => dtype switch
        {
            DType.Float32 => "float32",
            DType.Float64 => "float64",
            DType.Int64 => "int64",
            DType.Int32 => "int32",
            DType.Bool => "bool",
            _ => "uint8",
        };
    }
}
