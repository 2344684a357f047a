namespace Downhill.Initializers;

/// <summary>By how much weights are larger, so that the activation behind them leaves the spread of values as it
/// was.</summary>
public static class Gain
{
    /// <summary>For no activation, sigmoid and softmax: 1.</summary>
    public const double Linear = 1;

    /// <summary>For tanh: 5/3.</summary>
    public const double Tanh = 5d / 3;

    /// <summary>For rectifiers, which put half of the values to 0: √2.</summary>
    public const double Relu = 1.4142135623730951;

    /// <summary>For leaky rectifiers: √(2 / (1 + slope²)).</summary>
    /// <param name="slope">What negative numbers are multiplied by. Default 0.01.</param>
    public static double LeakyRelu(double slope = 0.01) => Math.Sqrt(2 / (1 + slope * slope));
}
