namespace Downhill.Tensors.Tests.Table;

/// <summary>One way to call one operation, and what is known of it independently. The suites beside this file read
/// it.</summary>
/// <param name="Name">Unique; also the name of the recorded PyTorch case, where there is one.</param>
/// <param name="Apply">The call, as a user writes it.</param>
/// <param name="Inputs">What it is called with.</param>
public sealed record OperationRow(string Name, Func<Tensor[], Tensor> Apply, params Sample[] Inputs)
{
    /// <summary>The value of one output element from the input elements at its place, in float64: for elementwise
    /// operations.</summary>
    public Func<double[], double>? Reference { get; init; }

    /// <summary>Largest difference to the reference and to PyTorch, relative to 1 + |value|. Default 1e-12 in
    /// float64.</summary>
    public double Tolerance { get; init; } = 1e-12;

    /// <summary>Largest difference between a float32 and a float64 run, relative to 1 + |value|. Default
    /// 1e-5.</summary>
    public double SingleTolerance { get; init; } = 1e-5;

    /// <summary>How often it can be differentiated: 0, 1, or 2 for any order. Default 2.</summary>
    public int Order { get; init; } = 2;

    /// <summary>Operations that no graph node shows, because no gradient flows through them.</summary>
    public Type[] Covers { get; init; } = [];

    /// <summary>Why PyTorch has no recorded case of it; null where it has.</summary>
    public string? NotInPyTorch { get; init; }

    /// <summary>Whether the float32 suite applies; false for results such as sort orders that rounding may change.
    /// Default true.</summary>
    public bool InSingle { get; init; } = true;

    /// <summary>Whether the result's shape depends on values, so that shapes alone cannot tell it. Default
    /// false.</summary>
    public bool HostOnly { get; init; }

    public Tensor[] Draw(DType floating = DType.Float64, int seed = 11) =>
        [.. Inputs.Select((sample, i) => sample.Draw(seed + i, floating))];

    public override string ToString() => Name;
}
