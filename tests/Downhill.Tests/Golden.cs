using System.Text.Json;

namespace Downhill.Tests;

/// <summary>Files of values that PyTorch recorded (tests/golden).</summary>
internal static class Golden
{
    internal static JsonElement Read(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", name))).RootElement;

    internal static double[] Doubles(this JsonElement element) => [.. element.EnumerateArray().Select(value => value.GetDouble())];

    internal static void Near(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * (1 + Math.Abs(expected[i])),
                $"Element {i}: expected {expected[i]:R}, but got {actual[i]:R} (tolerance {tolerance}).");
    }
}
