using System.Text.Json;
using Downhill.Serialization;
using Downhill.Tests;
using Downhill.Tests.Data;

namespace Downhill.Lessons.Tests;

public class WideAndDeepTests
{
    [Fact]
    public void The_product_of_local_derivatives_is_the_gradient()
    {
        using Telling telling = new(ChainRule.Tell);
        telling.CheckPictures();
        double h = Math.Tanh(0.8 * 1.5 - 0.4), slope = 2 * (h + 0.5) * (1 - h * h);
        Assert.Equal((h + 0.5) * (h + 0.5), telling.Output["loss L"], 12);
        Assert.Equal(1.5 * slope, telling.Output["dL/dw, product of local derivatives"], 12);
        Assert.Equal(1.5 * slope, telling.Output["dL/dw by autograd"], 12);
        Assert.Equal(slope, telling.Output["dL/db by autograd"], 12);
        string drawing = telling.Read("chain-rule.svg");
        Assert.Contains(">dL/de = 2.328<", drawing);
        Assert.Contains(">arrives 1<", drawing); // at the loss itself
    }

    [Fact]
    public void The_wide_network_loses_what_pytorch_loses_from_the_same_start()
    {
        using Telling telling = new(WideNetwork.Tell);
        telling.CheckPictures();
        string golden = Path.Combine(AppContext.BaseDirectory, "golden");
        SafetensorsFile recorded = Safetensors.Read(Path.Combine(golden, "wide-start.safetensors"));
        SafetensorsFile start = Safetensors.Read(Path.Combine(telling.Output.Folder, "wide-start.safetensors"));
        Assert.Equal(recorded.Tensors.Keys.Order(), start.Tensors.Keys.Order());
        foreach ((string name, Tensor tensor) in recorded.Tensors)
            Assert.Equal(tensor.ToArray<float>(), start.Tensors[name].ToArray<float>());

        JsonElement pytorch = Golden.Read("wide.json"), losses = pytorch.GetProperty("losses");
        Assert.Equal(pytorch.GetProperty("steps").GetInt32(), telling.Output["wide network, steps"]);
        double first = losses.GetProperty("0").GetDouble();
        double last = losses.GetProperty("1847").GetDouble();
        Assert.Equal(1, telling.Output["wide network, loss at the start"] / first, 1e-6);
        // Float32 against float64: rounding leaves about 1e-6 of the loss after so many steps.
        Assert.Equal(1, telling.Output["wide network, loss at the end"] / last, 1e-5);
        Assert.True(telling.Output["from the sine, network"] < telling.Output["from the sine, points"] / 3);
    }

    [Fact]
    public void Fifty_layers_explode_and_vanish_by_powers_of_two()
    {
        using Telling telling = new(FiftyLayers.Tell);
        telling.CheckPictures();
        Assert.Equal(Math.ScaleB(1, 50), telling.Output["every weight 2, output"]);
        Assert.Equal(Math.ScaleB(1, -50), telling.Output["every weight 0.5, output"]);
        Assert.Contains("every weight 2, output: 1.1259E+15", telling.Terminal);
        Assert.Contains("every weight 0.5, output: 8.8818E-16", telling.Terminal);
        Assert.Equal(Math.ScaleB(1, 49), telling.Output["every weight 2, gradient at layer 1"]);
        Assert.Equal(Math.ScaleB(1, -49), telling.Output["every weight 0.5, gradient at layer 1"]);
        Assert.Equal(1, telling.Output["every weight 1, output"]);
        Assert.Equal(1, telling.Output["every weight 1, gradient at layer 1"]);
        Assert.InRange(telling.Output["sigmoid, gradient of layer 1 over layer 50"], 0, 1e-20);
        Assert.InRange(telling.Output["tanh, gradient of layer 1 over layer 50"], 0.1, 10);
        Assert.InRange(telling.Output["ReLU, gradient of layer 1 over layer 50"], 0.1, 10);
    }

    [Fact]
    public void Deep_linear_networks_wait_and_then_jump_as_theory_says()
    {
        using Telling telling = new(DeepLinear.Tell);
        telling.CheckPictures();
        foreach (int depth in (int[])[1, 2, 3, 5])
        {
            // Gradient flow: dP/dt = depth * P^(2 - 2 / depth) * (1 - P), 0.01 a step; descent follows it closely.
            (double wait, double fall) = (Steps(depth, 0.9, from: 0.003), Steps(depth, 0.1, from: 0.003));
            Assert.Equal(wait, telling.Output[$"depth {depth}, steps of waiting"], 2 + 0.02 * wait);
            Assert.Equal(fall - wait, telling.Output[$"depth {depth}, steps of falling"], 2 + 0.02 * fall);
        }
    }

    /// <summary>Steps until the loss is the given share of the first, by integrating the flow finely.</summary>
    static double Steps(int depth, double share, double from)
    {
        double product = from, time = 0, goal = 1 - Math.Sqrt(share) * (1 - from);
        for (; product < goal; time += 1e-4)
            product += 1e-4 * depth * Math.Pow(product, 2 - 2.0 / depth) * (1 - product);
        return time / 0.01;
    }

    [Fact]
    public void Rates_are_too_small_right_and_too_large()
    {
        using Telling telling = new(LearningRates.Tell);
        telling.CheckPictures();
        LessonOutput output = telling.Output;
        Assert.InRange(output["rate 0.001, loss after 400 steps"], 0.2, 0.3);
        Assert.InRange(output["rate 0.1, loss after 400 steps"], 0.01, 0.05);
        Assert.Equal(output["rate 0.001, largest loss on the way"], output["rate 0.1, largest loss on the way"]);
        Assert.InRange(output["rate 0.2, largest loss on the way"], 2, 100);
        Assert.InRange(output["rate 0.2, loss after 400 steps"], 0.005, 0.05);
        Assert.False(double.IsFinite(output["rate 0.25, loss after 400 steps"]));
    }

    [Fact]
    public void The_deeper_the_smaller_the_rate_that_works()
    {
        using Telling telling = new(DepthAndRate.Tell);
        telling.CheckPictures();
        double before = double.PositiveInfinity;
        foreach (int depth in (int[])[1, 2, 4, 8, 16, 32])
        {
            double works = telling.Output[$"depth {depth}, largest rate that works"];
            Assert.True(works <= before && works < 2.0 / depth, $"depth {depth}: {works}");
            before = works;
        }
        Assert.Equal((1, 0.03), (telling.Output["depth 1, largest rate that works"], before));
        // One loss of millions would leave all others the same pale colour.
        Assert.DoesNotMatch(@">\d+[kM]<", telling.Read("rates-relu.svg"));
    }

    [Fact]
    public void Without_cifar_drawn_digits_stand_in_and_that_is_said()
    {
        using Telling telling = new(output => CatsAndDogs.Tell(output, epochs: 20), "/there/is/nothing");
        telling.CheckPictures();
        Assert.Contains("cats against dogs, as CIFAR-10 is not here;", Assert.Single(telling.Output.LeftOut));
        Assert.True(Directory.Exists(Path.Combine(telling.Output.Folder, "4-9", "train", "4")));
        Assert.InRange(telling.Output["right, pictures changed"], 90, 100);
    }

    [RealDataFact, Trait("Suite", "Long")]
    public void Cats_are_told_from_dogs_and_changed_pictures_help()
    {
        using Telling telling = new(new WideAndDeepLesson().Run, RealDataFactAttribute.Directory);
        telling.CheckPictures();
        LessonOutput output = telling.Output;
        Assert.Empty(output.LeftOut);
        Assert.InRange(output["right, pictures changed"], 72, 100);
        Assert.InRange(output["right, pictures changed"], 76, 82);
        Assert.True(output["test loss, pictures changed"] < output["test loss, as they are"]);
        Assert.Equal(13, output.Pictures.Count);
    }
}
