using System.Text.Json;
using Downhill.Layers;
using Downhill.Serialization;

namespace Downhill.Tests.Layers;

public class GoldenLayerTests
{
    // PyTorch computed in float64, we in float32: the longest sums here have some 50 terms, each rounded to 6e-8.
    const double Tolerance = 1e-5;

    static readonly JsonElement s_cases = Golden.Read("layers.json");

    public static TheoryData<string, bool> Cases
    {
        get
        {
            TheoryData<string, bool> cases = [];
            foreach (JsonElement one in s_cases.EnumerateArray())
                cases.Add(Name(one), IsTraining(one));
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Values_gradients_and_running_averages_are_those_of_PyTorch(string name, bool training)
    {
        JsonElement recorded = s_cases.EnumerateArray().Single(one => Name(one) == name && IsTraining(one) == training);
        Layer layer = GoldenLayers.Make(name);
        layer.LoadStateDictionary(
            recorded.GetProperty("state").EnumerateObject().ToDictionary(one => one.Name, one => Stored(one.Value)));
        if (!training)
            layer.Eval();
        Tensor x = Stored(recorded.GetProperty("input"));
        x.RequiresGrad = x.DType.IsFloating;

        Tensor y = layer.Forward(x);
        y.Backward(Stored(recorded.GetProperty("start")));

        Near(recorded.GetProperty("output"), y);
        if (x.RequiresGrad)
            Near(recorded.GetProperty("inputGradient"), x.Grad!);
        IReadOnlyDictionary<string, Tensor> state = layer.PyTorchStateDictionary();
        foreach (JsonProperty gradient in recorded.GetProperty("gradients").EnumerateObject())
            Near(gradient.Value, state[gradient.Name].Grad!);
        foreach (JsonProperty after in recorded.GetProperty("after").EnumerateObject())
            Near(after.Value, state[after.Name]);
    }

    static string Name(JsonElement one) => one.GetProperty("name").GetString()!;

    static bool IsTraining(JsonElement one) => one.GetProperty("train").GetBoolean();

    static Tensor Stored(JsonElement stored) =>
        Tensor.From(stored.GetProperty("values").Doubles(), Shape(stored))
            .To(Enum.Parse<DType>(stored.GetProperty("dtype").GetString()!));

    static Shape Shape(JsonElement stored) => new([.. stored.GetProperty("shape").Doubles().Select(size => (int)size)]);

    static void Near(JsonElement expected, Tensor actual)
    {
        Assert.Equal(Shape(expected), actual.Shape);
        Golden.Near(expected.GetProperty("values").Doubles(), actual.To(DType.Float64).ToArray<double>(), Tolerance);
    }
}
