namespace Downhill.Kernels;

/// <summary>A job cut in parts that can run in any order, on any threads. It holds pointers and numbers only.</summary>
internal interface IWork
{
    /// <summary>Computes part <paramref name="part"/> of <paramref name="parts"/>.</summary>
    void Run(int part, int parts);
}
