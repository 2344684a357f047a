using System.Globalization;

namespace Downhill.Testing;

/// <summary>The largest difference that a gradient check met, and where.</summary>
/// <param name="Error">|numeric − backward| / (1 + the larger of both), the measure that the tolerance limits.</param>
/// <param name="Numeric">The central difference there.</param>
/// <param name="Backward">What backward gave there.</param>
/// <param name="Input">Which input, from 0.</param>
/// <param name="Element">Which of its elements in row-major order; −1 when a direction through all elements was
/// checked.</param>
public readonly record struct GradientCheckResult(double Error, double Numeric, double Backward, int Input, int Element)
{
    /// <summary>One sentence with the place and both numbers.</summary>
    public override string ToString()
    {
        string place = Element < 0 ? "along a random direction" : $"at input {Input}, element {Element}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{place} backward gives {Backward:G9} and the central difference {Numeric:G9} (error {Error:G3})");
    }

    internal static GradientCheckResult Between(double numeric, double backward, int input, int element)
    {
        double error = Math.Abs(numeric - backward) / (1 + Math.Max(Math.Abs(numeric), Math.Abs(backward)));
        // Two equal infinities or a NaN are no agreement that one could rely on.
        return new(double.IsNaN(error) ? double.PositiveInfinity : error, numeric, backward, input, element);
    }
}

/// <summary>A gradient that backward computes is not the derivative.</summary>
/// <param name="message">What was compared, where, and both numbers.</param>
/// <param name="result">The worst difference.</param>
public sealed class GradientCheckException(string message, GradientCheckResult result) : Exception(message)
{
    /// <summary>The worst difference that was met.</summary>
    public GradientCheckResult Result { get; } = result;
}
