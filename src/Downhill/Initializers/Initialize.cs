namespace Downhill.Initializers;

/// <summary>Names the rules by which weights start: <c>Initialize.KaimingNormal().Fill(layer.Weight)</c>.</summary>
/// <remarks>Inputs (fan-in) and outputs (fan-out) of a weight are its second and first size, each times the sizes
/// behind them, as weights are laid out (outputs, inputs, kernel height, kernel width).</remarks>
public static class Initialize
{
    /// <summary>Every weight 0: for biases.</summary>
    public static Initializer Zeros { get; } = new Constant(0);

    /// <summary>Every weight 1: for scales.</summary>
    public static Initializer Ones { get; } = new Constant(1);

    /// <summary>Every weight the same number.</summary>
    public static Initializer Constant(double value) => new Constant(value);

    /// <summary>Evenly spread over [low, high).</summary>
    public static Initializer Uniform(double low, double high) => new Uniform(low, high);

    /// <summary>Normally distributed around 0 with a standard deviation. Default 1.</summary>
    public static Initializer Normal(double deviation = 1) => new Normal(deviation);

    /// <summary>Normally distributed around 0 with the standard deviation 1/√inputs, which keeps the spread of a sum of
    /// inputs.</summary>
    public static Initializer NormalByInputs { get; } = new Scaled(Fan.Inputs, 1, IsNormal: true);

    /// <summary>U(−k, k) with k = gain · √(6 / (inputs + outputs)): for tanh and sigmoid.</summary>
    /// <param name="gain">See <see cref="Gain"/>. Default 1.</param>
    /// <remarks>Source: Glorot and Bengio, "Understanding the Difficulty of Training Deep Feedforward Neural Networks",
    /// AISTATS, 2010.</remarks>
    public static Initializer XavierUniform(double gain = 1) => new Scaled(Fan.Mean, gain, IsNormal: false);

    /// <summary>Normal with the standard deviation gain · √(2 / (inputs + outputs)): for tanh and sigmoid.</summary>
    /// <param name="gain">See <see cref="Gain"/>. Default 1.</param>
    /// <remarks>Source: Glorot and Bengio, "Understanding the Difficulty of Training Deep Feedforward Neural Networks",
    /// AISTATS, 2010.</remarks>
    public static Initializer XavierNormal(double gain = 1) => new Scaled(Fan.Mean, gain, IsNormal: true);

    /// <summary>U(−k, k) with k = gain · √(3 / inputs): for rectifiers.</summary>
    /// <param name="gain">Default √2, for <c>Relu</c>; see <see cref="Gain"/>.</param>
    /// <param name="byOutputs">Divides by outputs rather than inputs, which keeps the spread of gradients rather than
    /// of values. Default false.</param>
    /// <remarks>Source: He, Zhang, Ren, Sun, "Delving Deep into Rectifiers", ICCV, 2015.</remarks>
    public static Initializer KaimingUniform(double gain = Gain.Relu, bool byOutputs = false) =>
        new Scaled(byOutputs ? Fan.Outputs : Fan.Inputs, gain, IsNormal: false);

    /// <summary>Normal with the standard deviation gain / √inputs: for rectifiers.</summary>
    /// <inheritdoc cref="KaimingUniform"/>
    public static Initializer KaimingNormal(double gain = Gain.Relu, bool byOutputs = false) =>
        new Scaled(byOutputs ? Fan.Outputs : Fan.Inputs, gain, IsNormal: true);
}
