namespace Downhill.Tensors.Tests.Table;

/// <summary>What the suites share: numbers as doubles, tensors with gaps, and differences that name the worst
/// element.</summary>
internal static class Compare
{
    internal static double[] Doubles(Tensor tensor) => tensor.To(DType.Float64).ToArray<double>();

    /// <summary>The same values, reached through strides: axes in reversed order in memory, each element followed by a
    /// gap.</summary>
    internal static Tensor Apart(Tensor tensor)
    {
        int rank = tensor.Rank;
        int[] order = [.. Enumerable.Range(0, rank).Reverse(), rank];
        Tensor doubled = tensor.Reshape([.. tensor.Shape, 1]).Expand([.. tensor.Shape, 2]).Permute(order).Clone();
        int[] strides = Layout.RowMajor(doubled.Shape)[..^1];
        Array.Reverse(strides);
        return new Tensor(doubled.Storage, tensor.Type, Layout.Normalize(tensor.Shape, strides), 0);
    }

    internal static void Near(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(expected[i].Equals(actual[i]) || Math.Abs(expected[i] - actual[i]) <= tolerance * (1 + Math.Abs(expected[i])),
                $"Element {i}: expected {expected[i]:R}, but got {actual[i]:R} (tolerance {tolerance}).");
    }
}
