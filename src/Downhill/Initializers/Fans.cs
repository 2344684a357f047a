namespace Downhill.Initializers;

/// <summary>By which number of connections weights are scaled.</summary>
internal enum Fan
{
    /// <summary>The values that are summed for one output.</summary>
    Inputs,

    /// <summary>The outputs that one value goes into.</summary>
    Outputs,

    /// <summary>The mean of both.</summary>
    Mean,
}

/// <summary>Counts a weight's connections.</summary>
internal static class Fans
{
    internal static double Of(Shape shape, Fan fan)
    {
        if (shape.Rank < 2)
            throw new ShapeMismatchException(
                "Initialize: inputs and outputs are counted in a weight of at least two axes, but the shape is " +
                $"{shape}.", shape)
            { Operation = "Initialize" };
        double kernel = 1;
        foreach (int size in shape.Sizes[2..])
            kernel *= size;
        (double inputs, double outputs) = (shape[1] * kernel, shape[0] * kernel);
        return fan switch { Fan.Inputs => inputs, Fan.Outputs => outputs, _ => (inputs + outputs) / 2 };
    }
}
