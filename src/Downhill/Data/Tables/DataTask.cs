namespace Downhill.Data;

/// <summary>What is to be predicted.</summary>
public enum DataTask
{
    /// <summary>One of several classes.</summary>
    Classification,

    /// <summary>A number.</summary>
    Regression,
}
