namespace Downhill.Compare.Peers;

/// <summary>One side of a comparison, prepared.</summary>
internal interface IRunner
{
    /// <summary>Measures for some seconds; returns what one round found: seconds a step, or bytes.</summary>
    double Run(double seconds);

    /// <summary>Waits until it uses no processor; false when it keeps on using one.</summary>
    bool Rest();
}
