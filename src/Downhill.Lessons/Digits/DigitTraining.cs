using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Schedules;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>How all networks of this lesson are trained: cross-entropy of the softmax, Adam, and a learning rate that
/// sinks to almost nothing in the shape of half a cosine.</summary>
internal static class DigitTraining
{
    /// <returns>The share of test pictures that are right, after each epoch.</returns>
    internal static IReadOnlyList<double> Train(
        Layer network, DataParts digits, int epochs, double learningRate = 0.002, int batchSize = 64)
    {
        DataLoader batches = new(digits.Train, batchSize) { Shuffle = true, Seed = 1, LendBatches = true };
        DataLoader tests = new(digits.Test, 256) { LendBatches = true };
        Adam adam = new(network)
        {
            LearningRate = learningRate, Schedule = new CosineSchedule((long)epochs * batches.BatchCount),
        };
        Trainer trainer = new(network, adam, OutputUnit.Softmax.Loss) { Metrics = [new Accuracy()] };
        List<double> right = [];
        trainer.Fit(batches, epochs, onEpoch: _ => right.Add(trainer.Evaluate(tests).Metrics["accuracy"]));
        return right;
    }
}
