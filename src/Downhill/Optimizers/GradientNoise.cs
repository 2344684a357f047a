namespace Downhill.Optimizers;

/// <summary>Shakes gradients between backward and step, so that a descent does not stay where it is level.</summary>
public static class GradientNoise
{
    /// <summary>Adds a normally distributed number to every element of every gradient.</summary>
    /// <param name="parameters">The parameters; those without a gradient are passed over.</param>
    /// <param name="deviation">The standard deviation, at least 0. A common schedule makes it smaller from step to step:
    /// √(c / (1 + step)^0.55) with c from 0.01 to 1.</param>
    /// <param name="generator">Where the numbers come from. Default <see cref="Generator.Default"/>.</param>
    /// <remarks>Source: Neelakantan, Vilnis, Le, Sutskever, Kaiser, Kurach, Martens, "Adding Gradient Noise Improves
    /// Learning for Very Deep Networks", 2015.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative or not a number.</exception>
    public static void Add(IEnumerable<Parameter> parameters, double deviation, Generator? generator = null)
    {
        Checked.AtLeastZero(deviation, "GradientNoise.Add");
        using Gradient.Scope off = Gradient.Off();
        foreach (Parameter parameter in parameters)
            if (parameter.Gradient is { } gradient)
                gradient.AddInPlace(Tensor.Normal(gradient.Shape, 0, deviation, gradient.DType, generator));
    }
}
