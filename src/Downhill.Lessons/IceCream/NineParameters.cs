using Downhill.Layers;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>All nine parameters free, from random starts; and what happens when a ReLU dies.</summary>
internal static class NineParameters
{
    const int Starts = 100, Steps = 1000;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Nine parameters, from anywhere");
        output.Text("""
            Nothing about the method asks for two parameters. With nine there is no picture of the landscape any more,
            but the gradient is still one derivative for each parameter, and the step still goes against it. What is
            left to look at is the loss curve: the error after each step.
            """);
        output.Text($"""
            And where to start? Nobody knows, so at random. Here are {Starts} random starts with {Steps:#,##0} steps
            each.
            """);
        Ending[] endings = [.. Enumerable.Range(0, Starts).Select(seed => Train(IceCreamStand.AtRandom(seed)))];
        Ending[] silent = [.. endings.Where(ending => ending.DeadLast > 0)];
        Ending[] alive = [.. endings.Where(ending => ending.DeadLast == 0)];
        Draw(output, alive, silent);

        output.Figure("best MSE of 100 starts", alive.Min(ending => ending.Path.Last.Loss));
        output.Figure("starts whose last neuron is dead", silent.Length);
        output.Figure("starts with one dead hidden neuron", alive.Count(ending => ending.DeadHidden == 1));
        output.Figure("starts with both hidden neurons dead", alive.Count(ending => ending.DeadHidden == 2));
        output.Figure("starts with all neurons alive", alive.Count(ending => ending.DeadHidden == 0));
        output.Text("""
            A bad surprise: about half of the starts learn nothing at all. Their last neuron receives a negative sum
            on each of the ten days. The ReLU turns it into 0, and the slope of a ReLU at negative sums is 0 as well:
            whatever the parameters do, the answer stays 0, so every derivative is 0 and no step is ever taken. The
            neuron is dead. A dead hidden neuron is less bad: the network goes on with what is left of it.
            """);

        output.Text("""
            The usual cure: never put a ReLU behind the last layer, and let the others leak a little: a leaky ReLU
            multiplies negative sums by 0.1 instead of 0, so that there is always a slope to follow. The same starts
            again, with leaky neurons:
            """);
        Ending[] leaky = [.. Enumerable.Range(0, Starts).Select(seed => Train(Leaky(IceCreamStand.AtRandom(seed))))];
        double stuck = alive.Length == Starts ? 0 : silent.Min(ending => ending.Path.Last.Loss);
        output.Figure("starts that learn nothing, leaky", leaky.Count(ending => ending.Path.Last.Loss >= stuck));
        output.Figure("best MSE of 100 starts, leaky", leaky.Min(ending => ending.Path.Last.Loss));
    }

    sealed record Ending(DescentPath Path, int DeadHidden, int DeadLast);

    static Ending Train(IceCreamStand stand)
    {
        Sgd optimizer = new(stand.Network) { LearningRate = 0.1 };
        DescentPath path = new Descent(stand.Loss, optimizer) { MostSteps = Steps }.Run();
        int[] dead = [.. DeadUnits.Of(stand.Network, stand.Days).Select(layer => layer.Dead)];
        return dead.Length == 0 ? new(path, 0, 0) : new(path, dead[0], dead[1]);
    }

    static IceCreamStand Leaky(IceCreamStand stand)
    {
        (stand.Network[1], stand.Network[3]) = (new LeakyRelu(0.1), new LeakyRelu(0.1));
        return stand;
    }

    static void Draw(LessonOutput output, Ending[] alive, Ending[] silent)
    {
        Chart chart = Chart.Line(silent[0].Path.Losses, "last neuron dead",
            new() { Title = "Loss curves from random starts", XLabel = "step", YLabel = "MSE", LogY = true });
        foreach (Ending ending in alive.Take(8))
            chart.AddLine(ending.Path.Losses, ending == alive[0] ? "alive" : null, new() { Color = 1 });
        output.Picture("nine-parameters", chart,
            "Eight of the starts that learn, and one of those that do not: its curve is level from the first step on.");
        string[] kinds = ["last neuron dead", "both hidden dead", "one hidden dead", "all alive"];
        int[] counts = [silent.Length, alive.Count(one => one.DeadHidden == 2), alive.Count(one => one.DeadHidden == 1),
            alive.Count(one => one.DeadHidden == 0)];
        output.Picture("nine-parameters-ends", Chart.Bars(kinds, counts, null, new() { Title = $"How {Starts} starts end" }),
            "With both hidden neurons dead the network says the same every day: the level curves above 0.01 in the first picture.");
    }
}
