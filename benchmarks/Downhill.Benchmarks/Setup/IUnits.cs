namespace Downhill.Benchmarks.Setup;

/// <summary>A parameter that knows how many units of work it stands for.</summary>
public interface IUnits
{
    /// <summary>Elements, or multiplications.</summary>
    double Units { get; }
}
