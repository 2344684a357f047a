using Downhill;
using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Training;

namespace DownhillApp;

/// <summary>Two half moons of points, and a network that learns which point belongs to which. Put your own data and your own
/// network here.</summary>
public sealed class TwoMoons
{
    readonly DataParts _parts = new TableSource(PointSets.Moons(), new TableOptions()).Split();
    readonly Trainer _trainer;

    /// <summary>A fresh network.</summary>
    /// <param name="seed">Decides its starting weights.</param>
    public TwoMoons(long seed = 1)
    {
        Generator generator = new(seed);
        Network = [new Linear(2, 32, generator: generator), new Tanh(), new Linear(32, 2, generator: generator)];
        _trainer = new(Network, new Adam(Network) { LearningRate = 0.01 }, Loss.CrossEntropy) { Metrics = [new Accuracy()] };
    }

    /// <summary>From the two coordinates of a point to a number for each moon.</summary>
    public Sequential Network { get; }

    /// <summary>Trains.</summary>
    /// <param name="epochs">How often each point is seen.</param>
    /// <returns>The loss after each epoch.</returns>
    public IReadOnlyList<double> Train(int epochs)
    {
        DataLoader loader = new(_parts.Train, 32) { Shuffle = true };
        return [.. _trainer.Fit(loader, epochs).Epochs.Select(epoch => epoch.TrainLoss)];
    }

    /// <summary>The share of points that it gets right, of those it never saw.</summary>
    public double Accuracy() => _trainer.Evaluate(new DataLoader(_parts.Test, 256)).Metrics["accuracy"];
}
