using System.Text.Json;
using System.Text.Json.Serialization;

namespace Downhill.Tensors.Tests.Table;

/// <summary>Every row against values and gradients that PyTorch recorded (tests/golden/operations).</summary>
public class GoldenSuite
{
    static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    static readonly Dictionary<string, Case> s_cases = Load();

    public static TheoryData<string> Recorded => [.. s_cases.Keys];

    [Theory, MemberData(nameof(Recorded))]
    public void Values_and_gradients_are_those_of_PyTorch(string name)
    {
        (OperationRow row, Case recorded) = (OperationTable.Row(name), s_cases[name]);
        Tensor[] inputs = [.. recorded.Inputs.Select(input => input.Tensor())];
        Tensor[] leaves = [.. inputs.Where(input => input.DType.IsFloating)];
        foreach (Tensor leaf in leaves)
            leaf.RequiresGrad = true;

        Tensor output = row.Apply(inputs);

        Assert.Equal([.. recorded.Output.Shape], output.Shape.Sizes.ToArray());
        Compare.Near(recorded.Output.Values, Compare.Doubles(output), row.Tolerance);
        if (recorded.Gradients is null)
            return;
        Tensor[] gradients = Gradient.Of(output, leaves, recorded.Start!.Tensor());
        for (int i = 0; i < leaves.Length; i++)
            Compare.Near(recorded.Gradients[i].Values, Compare.Doubles(gradients[i]), row.Tolerance);
    }

    [Fact]
    public void Every_row_is_recorded_or_says_why_not() =>
        Assert.Empty(OperationTable.Rows.Where(row => !s_cases.ContainsKey(row.Name) && row.NotInPyTorch is null)
            .Select(row => row.Name));

    static Dictionary<string, Case> Load() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "golden", "operations"), "*.json")
            .SelectMany(file => JsonSerializer.Deserialize<Case[]>(File.ReadAllText(file), s_options)!)
            .ToDictionary(one => one.Name);

    sealed record Case(string Name, Stored[] Inputs, Stored Output, Stored? Start, Stored[]? Gradients);

    sealed record Stored(string DType, int[] Shape, double[] Values)
    {
        public Tensor Tensor() => Downhill.Tensor.From(Values, new Shape(Shape)).To(Enum.Parse<DType>(DType));
    }
}
