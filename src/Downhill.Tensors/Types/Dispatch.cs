using System.Numerics;

namespace Downhill;

/// <summary>A kernel for float32 and float64.</summary>
internal interface IFloatKernel
{
    void Run<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A kernel for every dtype one can count with: floats, int64, int32, uint8.</summary>
internal interface INumberKernel
{
    void Run<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>A kernel that only moves elements.</summary>
internal interface IAnyKernel
{
    void Run<T>() where T : unmanaged;
}

/// <summary>The only place that turns a dtype known at run time into a C# type. Kernels are structs, so nothing is
/// boxed and
/// the just-in-time compiler makes one body a dtype.</summary>
internal static class Dispatch
{
    internal static void Float<TKernel>(DType dtype, string operation, TKernel kernel)
        where TKernel : struct, IFloatKernel, allows ref struct
    {
        switch (dtype)
        {
            case DType.Float32: kernel.Run<float>(); break;
            case DType.Float64: kernel.Run<double>(); break;
            default: throw Unfit(operation, "float32 or float64", dtype);
        }
    }

    internal static void Number<TKernel>(DType dtype, string operation, TKernel kernel)
        where TKernel : struct, INumberKernel, allows ref struct
    {
        switch (dtype)
        {
            case DType.Float32: kernel.Run<float>(); break;
            case DType.Float64: kernel.Run<double>(); break;
            case DType.Int64: kernel.Run<long>(); break;
            case DType.Int32: kernel.Run<int>(); break;
            case DType.UInt8: kernel.Run<byte>(); break;
            default: throw Unfit(operation, "a number", dtype);
        }
    }

    /// <summary>Elements are moved as bytes of their size, so six dtypes need three bodies.</summary>
    internal static void Any<TKernel>(DType dtype, TKernel kernel) where TKernel : struct, IAnyKernel, allows ref struct
    {
        switch (dtype.Size)
        {
            case 4: kernel.Run<int>(); break;
            case 8: kernel.Run<long>(); break;
            default: kernel.Run<byte>(); break;
        }
    }

    /// <summary>The rule that records check in Infer, before any kernel is chosen.</summary>
    internal static void RequireFloat(DType dtype, string operation)
    {
        if (!dtype.IsFloating)
            throw Unfit(operation, "float32 or float64", dtype);
    }

    internal static void RequireNumber(DType dtype, string operation)
    {
        if (dtype == DType.Bool)
            throw Unfit(operation, "a number", dtype);
    }

    static DTypeMismatchException Unfit(string operation, string family, DType dtype) =>
        new($"{operation}: the dtype must be {family}, but the tensor is {dtype.Name}. Convert it with .To(DType.Float32).")
        {
            Operation = operation,
        };
}
