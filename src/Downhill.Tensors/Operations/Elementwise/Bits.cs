namespace Downhill.Operations;

/// <summary>The dtypes that are made of bits: bool and the whole numbers.</summary>
internal static class Bits
{
    internal static void Require(DType dtype, string operation)
    {
        if (dtype.IsFloating)
            throw new DTypeMismatchException(
                $"{operation}: the dtype must be bool or a whole number, but the tensor is {dtype.Name}.")
            { Operation = operation };
    }

    internal static void RequireBool(DType dtype, string operation)
    {
        if (dtype != DType.Bool)
            throw new DTypeMismatchException(
                $"{operation}: the dtype must be bool, but the tensor is {dtype.Name}. Compare it first, or " +
                "convert it with .To(DType.Bool).") { Operation = operation };
    }
}
