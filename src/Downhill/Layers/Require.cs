namespace Downhill.Layers;

/// <summary>What constructors of layers ask of their numbers.</summary>
internal static class Require
{
    internal static void AtLeast(int least, int value, string layer, string name)
    {
        if (value < least)
            throw new TensorException($"{layer}: {name} must be at least {least}, but {value} was given.")
            { Operation = layer };
    }

    internal static void Divides(int divisor, int value, string layer, string divisorName, string name)
    {
        if (value % divisor != 0)
            throw new TensorException(
                $"{layer}: {divisorName} must divide {name}, but {divisor} {divisorName} and {value} {name} were " +
                "given.")
            { Operation = layer };
    }
}
