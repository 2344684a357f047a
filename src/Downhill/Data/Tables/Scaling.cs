namespace Downhill.Data;

/// <summary>How numbers are brought to a common scale; what it needs is measured on the training rows only: for a table
/// column by column, for pictures channel by channel.</summary>
public enum Scaling
{
    /// <summary>(x - mean) / standard deviation, with the deviation of the whole population (divided by n).</summary>
    Standard,

    /// <summary>(x - smallest) / (largest - smallest): 0 to 1 on the training rows; other rows may lie outside.
    /// Pictures:
    /// 0.01 + 0.99 x / 255, as an input of 0 would leave its weights where they are.</summary>
    ZeroToOne,

    /// <summary>As they are.</summary>
    None,
}
