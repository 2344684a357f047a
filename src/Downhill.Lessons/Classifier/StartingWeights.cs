using Downhill.Data;
using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Plots;
using Downhill.Training;
using Picture = Downhill.Plots.Picture;

namespace Downhill.Lessons;

/// <summary>Where weights start decides what can be learned: zero, equal, too large, and just right.</summary>
internal static class StartingWeights
{
    const int Hidden = 100;

    static readonly (string Name, Initializer Weights)[] s_starts =
    [
        ("just right", Initialize.NormalByInputs), ("too large", Initialize.Normal(1)),
        ("equal", Initialize.Constant(0.02)), ("zero", Initialize.Zeros),
    ];

    internal static void Tell(LessonOutput output, DataParts digits)
    {
        output.Heading("Starting weights");
        output.Text("""
            Training moves weights; where do they start? Not at zero, and not at any common number: neurons with equal
            weights say the same, get the same error and the same correction, and stay equal for ever. A hundred of them
            are as good as one. Chance must make them different; this is called breaking the symmetry.
            """);
        output.Text("""
            Not at large numbers either: the sum of 784 inputs is then far from 0, where the sigmoid is level. The
            neuron says 0 or 1 whatever happens, its slope O (1 - O) is nearly 0, and so is every correction. It is
            saturated. The sum of n random numbers is about √n times as large as one of them. So draw the weights around
            0 with a standard deviation of 1/√n, n being the number of links that come in, and the sum stays near 1.
            """);
        Sequential[] networks = [.. s_starts.Select(start => SigmoidDigits.Network(Hidden, start.Weights))];
        ShowOutputs(output, networks, digits);
        Chart curves = Chart.Empty(SigmoidDigits.Curves("Four ways to start"));
        for (int i = 0; i < networks.Length; i++)
        {
            double[] right = SigmoidDigits.Learn(networks[i], ErrorRule.Gradient, digits, ErrorsBack.Rows);
            curves.AddLine(SigmoidDigits.Seen(right), right, s_starts[i].Name);
            output.Figure($"digits read, {s_starts[i].Name}", right[^1], "0.0", "%");
        }
        output.Picture("start-curves", curves, "With zero or equal weights the network reads no better than by guessing.");
        ShowNeurons(output, networks);
    }

    /// <summary>What hidden neurons say to 100 digits before any training, and how often that is nearly 0 or 1.</summary>
    static void ShowOutputs(LessonOutput output, Sequential[] networks, DataParts digits)
    {
        Tensor pictures = digits.Test.Take([.. Enumerable.Range(0, 100)]).Inputs.Flatten(1);
        float[][] said = [.. networks.Select(network => network[1].Forward(pictures).Sigmoid().ToArray<float>())];
        for (int i = 0; i < said.Length; i++)
            output.Figure($"hidden outputs below 0.01 or above 0.99, {s_starts[i].Name}",
                100.0 * said[i].Count(one => one is < 0.01f or > 0.99f) / said[i].Length, "0.0", "%");
        output.Picture("start-outputs-just-right", Histogram(0), "All near the middle, where the sigmoid is steep.");
        output.Picture("start-outputs-too-large", Histogram(1), "Yes or no, and little between: saturated.");

        Chart Histogram(int start) => Chart.Histogram(said[start], 20, new()
        {
            Title = $"What hidden neurons say at the start: {s_starts[start].Name}",
            XLabel = "output",
            YLabel = "times",
            XMin = 0,
            XMax = 1,
        });
    }

    /// <summary>How many hidden neurons differ after training, and the weights of twelve of them.</summary>
    static void ShowNeurons(LessonOutput output, Sequential[] networks)
    {
        float[][][] neurons = [.. networks.Select(network =>
            ((Linear)network[1]).Weight.ToArray<float>().Chunk(SigmoidDigits.Pixels).ToArray())];
        for (int i = 0; i < neurons.Length; i++)
            output.Figure($"different hidden neurons of {Hidden}, {s_starts[i].Name}",
                neurons[i].DistinctBy(weights => string.Join(' ', weights)).Count());
        for (int i = 0; i < neurons.Length; i++)
        {
            PictureSheet sheet = new() { Title = $"Started {s_starts[i].Name}", Columns = 6 };
            foreach (float[] weights in neurons[i].Take(12))
                sheet.Add(Picture.Signed(weights, 28, 28));
            output.Picture($"start-weights-{s_starts[i].Name.Replace(' ', '-')}", sheet,
                "The weights of twelve hidden neurons after training.");
        }
    }
}
