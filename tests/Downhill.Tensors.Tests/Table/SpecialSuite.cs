using System.Text.Json;
using System.Text.Json.Serialization;

namespace Downhill.Tensors.Tests.Table;

/// <summary>Functions of one number at zeros, kinks, limits, infinities and NaN: values and derivatives as PyTorch
/// recorded them
/// (tests/golden/special.json).</summary>
public class SpecialSuite
{
    static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    static readonly Recording s_recording = JsonSerializer.Deserialize<Recording>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", "special.json")), s_options)!;

    /// <summary>Where we differ on purpose: PyTorch 1.13 forgets NaN (later versions do not), and composes ∞ ·
    /// 0.</summary>
    static bool IsOurs(string name, double x) =>
        (name == "softshrink" && double.IsNaN(x)) || (name == "softsign" && double.IsInfinity(x));

    public static TheoryData<string> Functions => [.. s_recording.Functions.Select(function => function.Name)];

    [Theory, MemberData(nameof(Functions))]
    public void Values_at_special_points_are_those_of_PyTorch(string name)
    {
        (OperationRow row, Function recorded) = (OperationTable.Row(name), Recorded(name));
        double[] values = row.Apply([Tensor.From<double>(s_recording.Points)]).ToArray<double>();
        Same(name, recorded.Values, values, row.Tolerance);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Slopes_at_special_points_are_those_of_PyTorch(string name)
    {
        (OperationRow row, Function recorded) = (OperationTable.Row(name), Recorded(name));
        Tensor x = Tensor.From<double>(s_recording.Points);
        x.RequiresGrad = true;
        row.Apply([x]).Sum().Backward();
        double[] slopes = x.Grad!.ToArray<double>();
        for (int i = 0; i < slopes.Length; i++)
            if (double.IsNaN(s_recording.Points[i]))
                slopes[i] = recorded.Slopes[i]; // The value is NaN already: the slope is anybody's choice.
        Same(name, recorded.Slopes, slopes, row.Tolerance);
    }

    [Theory, MemberData(nameof(Functions))]
    public void Single_precision_has_the_same_special_values(string name)
    {
        double[] values = Recorded(name).Values;
        Tensor points = Tensor.From<double>(s_recording.Points).To(DType.Float32);
        float[] single = OperationTable.Row(name).Apply([points]).ToArray<float>();
        for (int i = 0; i < single.Length; i++)
            Assert.True(
                IsOurs(name, s_recording.Points[i]) || double.IsNaN(values[i]) == float.IsNaN(single[i]),
                $"{name}({s_recording.Points[i]}) is {single[i]}.");
    }

    [Theory, MemberData(nameof(Functions))]
    public void Single_numbers_and_nothing_keep_their_shape(string name)
    {
        foreach (Shape shape in new Shape[] { [], [0], [1, 1], [2, 0, 3] })
        {
            Tensor x = Tensor.Full(shape, 0.5, DType.Float64);
            x.RequiresGrad = true;
            Tensor y = OperationTable.Row(name).Apply([x]);
            y.Sum().Backward();
            Assert.Equal(shape, y.Shape);
            Assert.Equal(shape, x.Grad!.Shape);
        }
    }

    static Function Recorded(string name) => s_recording.Functions.Single(function => function.Name == name);

    static void Same(string name, double[] expected, double[] actual, double tolerance)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            (double e, double a) = (expected[i], actual[i]);
            bool same = e.Equals(a) || (double.IsFinite(e) && Math.Abs(e - a) <= tolerance * Math.Max(1, Math.Abs(e)));
            Assert.True(same || IsOurs(name, s_recording.Points[i]), $"{name} at {s_recording.Points[i]}: PyTorch " +
            $"gives {e}, but it is {a}.");
        }
    }

    sealed record Recording(double[] Points, Function[] Functions);

    sealed record Function(string Name, double[] Values, double[] Slopes);
}
