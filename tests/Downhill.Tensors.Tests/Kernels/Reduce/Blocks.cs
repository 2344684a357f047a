using Downhill.Operations;

namespace Downhill.Tests.Kernels;

/// <summary>Layouts (outer, count, inner) that reductions are tried with.</summary>
static class Blocks
{
    /// <summary>
    /// Rows, columns and both, around the vector widths; empty ones; two and more leaves with a ragged last one.
    /// </summary>
    internal static IEnumerable<ReduceBlock> All
    {
        get
        {
            foreach (int count in Lengths.Swept)
                yield return new(3, count, 1);
            foreach (int inner in Enumerable.Range(2, 70).Concat([127, 128, 129, 255, 256, 257, 260]))
                yield return new(2, 5, inner);
            yield return new(0, 3, 2);
            yield return new(2, 0, 3);
            yield return new(2, 3, 0);
            yield return new(1, 70_001, 1);
            yield return new(3, 16_385, 1);
            yield return new(1, 5_000, 7);
            yield return new(2, 1_025, 3);
            yield return new(1, 300, 300);
            yield return new(40, 129, 20);
            yield return new(5_000, 10, 1);
        }
    }
}
