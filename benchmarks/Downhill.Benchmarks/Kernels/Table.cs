using Downhill.Benchmarks.Setup;
using Downhill.Operations;

namespace Downhill.Benchmarks.Kernels;

/// <summary>Rows and columns, and why they are looked at.</summary>
/// <param name="Name">Such as "64x10, MNIST's classes".</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
public sealed record Table(string Name, int Rows, int Columns) : IUnits
{
    /// <summary>Few short rows, a vocabulary of letters, rows that fill a cache line many times.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        new("64x10, MNIST's classes", 64, 10),
        new("768x65, letters of a text", 768, 65),
        new("768x128, width of a small transformer", 768, 128),
        new("512x1000, ImageNet's classes", 512, 1000),
    ];

    /// <inheritdoc/>
    public double Units => (double)Rows * Columns;

    internal ReduceBlock AlongRows => new(Rows, Columns, 1);

    internal ReduceBlock AlongColumns => new(1, Rows, Columns);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
