using Downhill.Data;
using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Seventh scene: the deeper a network is, the smaller is the largest rate that works.</summary>
internal static class DepthAndRate
{
    const string Depth = "depth", Rate = "learning rate";
    const int Steps = 300;

    // Below this a loss has arrived; colours by the logarithm would otherwise show differences of rounding alone.
    const double Arrived = 1e-6;

    // All start below 2. What is above this climbs, and only the number of steps decides how far it got.
    const double Lost = 10;

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Depth against learning rate");
        output.Text("""
            How large is too large depends on how steep the valley is, and depth makes it steep. Around its goal a chain
            of linear layers of one unit is as many times steeper as it has layers, so its rate must stay below
            2 / depth. Every cell of the maps is a training of 300 steps.
            """);
        SweepResults chains = Sweep(ChainLoss);
        foreach (double depth in chains.Values(Depth))
            output.Figure($"depth {depth.Show()}, largest rate that works", chains.Where(Depth, depth).Runs
                .Where(run => run.Figure <= Arrived).Max(run => run.Setting[Rate]), "0.###");
        output.Picture("rates-chains", Map("Final loss of linear chains", chains),
            "Further down, for deeper chains, the border between pale and dark moves to smaller rates. Grey cells have " +
            "diverged.");
        output.Picture("rates-relu", Map("Final loss of ReLU networks on the sine", Sweep(ReluLoss)),
            "Layers of 16 ReLU units are less regular: large rates often end at 0.548, " +
            "the loss of a network that says the mean everywhere.");
    }

    static SweepResults Sweep(Func<int, (Sequential Network, Func<Tensor> Loss)> make) => new Sweep()
        .Over(Depth, 1, 2, 4, 8, 16, 32)
        .Over(Rate, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1)
        .Run(setting =>
        {
            (Sequential network, Func<Tensor> loss) = make((int)setting[Depth]);
            Descent descent = new(loss, new Sgd(network) { LearningRate = setting[Rate] }) { MostSteps = Steps };
            double end = descent.Run().Last.Loss;
            return end < Lost ? Math.Max(end, Arrived) : double.PositiveInfinity;
        });

    /// <summary>Layers of one unit with weights of 0.9, which shall pass a 1 through as a 1.</summary>
    static (Sequential Network, Func<Tensor> Loss) ChainLoss(int depth)
    {
        Sequential network = [.. Enumerable.Range(0, depth).Select(_ => new Linear(1, 1, bias: false))];
        foreach (Parameter weight in network.Parameters())
            Initialize.Constant(0.9).Fill(weight);
        Tensor one = Tensor.Ones([1, 1]);
        return (network, () => Loss.HalfSquaredError(network.Forward(one), one));
    }

    static (Sequential Network, Func<Tensor> Loss) ReluLoss(int depth)
    {
        Table points = SineWave.Draw(count: 32, noise: 0.1, seed: 2021);
        Tensor x = points.ToTensor("x"), y = points.ToTensor("y");
        Generator.Default.Seed(1);
        Sequential network = [new Linear(1, 16), new Relu()];
        for (int layer = 1; layer < depth; layer++)
        {
            network.Add(new Linear(16, 16));
            network.Add(new Relu());
        }
        network.Add(new Linear(16, 1));
        foreach (Parameter weight in network.Parameters().Where(parameter => parameter.Rank == 2))
            Initialize.KaimingNormal().Fill(weight);
        return (network, () => Loss.MeanSquaredError(network.Forward(x), y));
    }

    static Chart Map(string title, SweepResults results) => Chart.HeatMap(results.Table(Depth, Rate),
        results.Labels(Depth), results.Labels(Rate),
        new() { Title = title, XLabel = Rate, YLabel = Depth, LogColor = true, Width = 700 });
}
