namespace Downhill.Operations;

/// <summary>The rule of operations whose output's shape depends on numbers: the numbers must be there.</summary>
internal static class HostValues
{
    internal static void Require(string operation, Tensor tensor)
    {
        if (tensor.Storage is null)
            throw new DeviceMismatchException(
                $"{operation}: the shape of the result depends on the numbers, but the tensor {tensor.Type} has only " +
                "a shape.")
            { Operation = operation };
    }
}
