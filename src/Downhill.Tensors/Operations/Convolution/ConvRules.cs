namespace Downhill.Operations;

/// <summary>What a convolution asks of its weight and bias.</summary>
internal static class ConvRules
{
    internal static void RequireTypes(string operation, ReadOnlySpan<TensorType> inputs)
    {
        Dispatch.RequireFloat(inputs[0].DType, operation);
        foreach (TensorType other in inputs[1..])
            if (other.DType != inputs[0].DType)
                throw new DTypeMismatchException(
                    $"{operation}: the weights must have the input's dtype, but the input is {inputs[0].DType.Name} " +
                    $"and the weights {other.DType.Name}. Convert the input with " +
                    $".To(DType.{other.DType}).") { Operation = operation };
    }

    internal static void RequireChannels(string operation, Shape x, Shape weight, int groups)
    {
        if (weight.Rank != 4)
            throw new ShapeMismatchException(
                $"{operation}: the weight must be (outputs, inputs / groups, height, width), but it is {weight}.",
                weight)
            { Operation = operation };
        if (groups < 1 || weight.Sizes[0] % groups != 0)
            throw new ShapeMismatchException(
                $"{operation}: the groups must divide the outputs, but there are {groups} groups and the weight " +
                $"{weight} has {weight.Sizes[0]} outputs.", weight) { Operation = operation };
        int taken = weight.Sizes[1] * groups;
        if (x.Sizes[1] != taken)
            throw new ShapeMismatchException(
                $"{operation}: the input's channels must be those that the weight takes, but the input {x} has " +
                $"{x.Sizes[1]} and the weight {weight} takes {taken}{(groups == 1 ? "" : $" in {groups} groups")}." +
                (x.Sizes[3] == taken ? " The input would fit as Permute(0, 3, 1, 2)." : ""), x, weight)
            { Operation = operation };
    }

    internal static void RequireBias(string operation, Shape bias, Shape weight)
    {
        if (bias.Rank != 1 || bias.Sizes[0] != weight.Sizes[0])
            throw new ShapeMismatchException(
                $"{operation}: the bias must have one number an output, but the bias is {bias} and the weight " +
                $"{weight} has {weight.Sizes[0]} outputs.", bias, weight) { Operation = operation };
    }
}
