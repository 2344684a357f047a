namespace Downhill.Data;

/// <summary>How numbers are brought to a common scale; what it needs is measured on the training rows only.</summary>
public enum Scaling
{
    /// <summary>(x - mean) / standard deviation, with the deviation of the whole population (divided by n).</summary>
    Standard,

    /// <summary>(x - smallest) / (largest - smallest): 0 to 1 on the training rows; other rows may lie outside.</summary>
    ZeroToOne,

    /// <summary>As they are.</summary>
    None,
}
