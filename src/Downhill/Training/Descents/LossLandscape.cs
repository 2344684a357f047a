using Downhill.Layers;

namespace Downhill.Training;

/// <summary>A loss as a function of one or two of its parameters, all others staying as they are: what there is to see
/// where a descent walks.</summary>
public static class LossLandscape
{
    /// <summary>The loss for each value of one number.</summary>
    /// <param name="loss">The loss as it is now; evaluated without gradients.</param>
    /// <param name="element">The number that takes the values; afterwards it is what it was.</param>
    /// <param name="values">The values.</param>
    /// <returns>One loss a value, in their order.</returns>
    public static double[] Slice(Func<Tensor> loss, ParameterElement element, params IEnumerable<double> values)
    {
        double before = element.Value;
        try
        {
            return [.. values.Select(value => At(value))];
        }
        finally
        {
            element.Value = before;
        }

        double At(double value)
        {
            element.Value = value;
            return LossNumber.Without(loss);
        }
    }

    /// <summary>The loss for each pair of values of two numbers.</summary>
    /// <param name="loss">The loss as it is now; evaluated without gradients.</param>
    /// <param name="x">The number that takes the first value of a pair; afterwards it is what it was.</param>
    /// <param name="y">The number that takes the second value of a pair; afterwards it is what it was.</param>
    /// <param name="points">The pairs: for a picture, the points of its grid.</param>
    /// <returns>One loss a pair, in their order.</returns>
    public static double[] Surface(Func<Tensor> loss, ParameterElement x, ParameterElement y,
        IEnumerable<(double X, double Y)> points)
    {
        (double X, double Y) before = (x.Value, y.Value);
        try
        {
            return [.. points.Select(point => At(point))];
        }
        finally
        {
            (x.Value, y.Value) = before;
        }

        double At((double X, double Y) point)
        {
            (x.Value, y.Value) = point;
            return LossNumber.Without(loss);
        }
    }
}
