namespace Downhill.Testing;

/// <summary>Derivatives by central differences: what every gradient can be held against, because it knows no chain
/// rule.</summary>
public static class NumericDerivative
{
    /// <summary>The cube root of float64's rounding unit: there the cut-off error h² and the rounding error 1/h are
    /// about equal.</summary>
    public const double DefaultStep = 6.0554544523933395e-06;

    /// <summary>f′(x) ≈ (f(x + h) − f(x − h)) / 2h.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where the derivative is taken.</param>
    /// <param name="step">h &gt; 0. Default 6.06e-6, the best for values and derivatives around 1.</param>
    public static double Of(Func<double, double> f, double x, double step = DefaultStep)
    {
        // What is really added, after rounding: dividing by it removes the largest error.
        double above = x + step, below = x - step;
        return (f(above) - f(below)) / (above - below);
    }

    /// <summary>The gradient of a function of a tensor, one central difference an element.</summary>
    /// <param name="f">A function whose result is one number.</param>
    /// <param name="x">Where the gradient is taken; float64.</param>
    /// <param name="step">h &gt; 0. Default 6.06e-6.</param>
    /// <returns>A tensor like x: element i is ∂f/∂x[i].</returns>
    /// <exception cref="DTypeMismatchException">x is not float64, in which differences have digits left.</exception>
    /// <exception cref="ShapeMismatchException">f does not give one number.</exception>
    public static Tensor Gradient(Func<Tensor, Tensor> f, Tensor x, double step = DefaultStep)
    {
        if (x.DType != DType.Float64)
            throw new DTypeMismatchException(
                $"NumericDerivative: differences need float64, but the tensor is {x.DType.Name}. Convert it with .To(DType.Float64).");
        double[] values = x.ToArray<double>(), gradient = new double[values.Length];
        using (Downhill.Gradient.Off())
            for (int i = 0; i < values.Length; i++)
                gradient[i] = Of(value => At(i, value), values[i], step);
        return Tensor.From(gradient, x.Shape);

        double At(int element, double value)
        {
            double[] moved = [.. values];
            moved[element] = value;
            return f(Tensor.From(moved, x.Shape)).Item<double>();
        }
    }
}
