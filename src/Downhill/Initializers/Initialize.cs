namespace Downhill.Initializers;

/// <summary>Names the rules by which weights start: <c>Initialize.KaimingNormal().Fill(layer.Weight)</c>.</summary>
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
}
