using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Last scene: the gradient of some hundred rows is nearly that of all of them.</summary>
internal static class MiniBatches
{
    static readonly int[] s_sizes = [100, 300, 1000];

    internal static void Tell(LessonOutput output)
    {
        output.Heading("Mini-batches");
        LessonDigits digits = LessonDigits.Open(output, Scaling.Standard);
        Tell(output, digits.Source.Split());
        if (!digits.AreReal)
            output.LeaveOut("how much of MNIST's test digits each size of batches learns to read, about 97.5 % with 100 rows " +
                "a step and 96.5 % with 1,000, as MNIST is not here.");
    }

    internal static void Tell(LessonOutput output, DataParts digits, int epochs = 10)
    {
        output.Text($"""
            The loss of all rows is a mean, and so is its gradient. A mean over a few hundred rows, drawn anew for each
            step, points nearly the same way for a fraction of the work. Here a network 784-64-10 goes {epochs} times
            through {((double)digits.Train.Count).Show("N0")} digits, in batches of 100, 300 and 1,000.
            """);
        Chart losses = new(new() { Title = "Training loss", XLabel = "epoch", YLabel = "cross-entropy", YMin = 0 });
        Chart rights = new(new() { Title = "Test digits that are right", XLabel = "epoch", YLabel = "right (%)" });
        foreach (int size in s_sizes)
        {
            (double[] loss, double[] right) = Train(digits, size, epochs);
            losses.AddLine(loss, $"batches of {size}");
            rights.AddLine(right, $"batches of {size}");
            output.Figure($"batches of {size}, right", right[^1], "0.0", "%");
        }
        output.Picture("batches-loss", losses, "Smaller batches take more steps in an epoch and get further in it.");
        output.Picture("batches-right", rights,
            "A thousand rows a step make a tenth of the steps that a hundred rows make, and the test digits show it.");
    }

    static (double[] Loss, double[] Right) Train(DataParts digits, int batchSize, int epochs)
    {
        Generator.Default.Seed(1);
        Sequential network = [new Flatten(), new Linear(784, 64), new Relu(), new Linear(64, 10)];
        Sgd sgd = new(network) { LearningRate = 0.02, Momentum = 0.9 };
        Trainer trainer = new(network, sgd, OutputUnit.Softmax.Loss) { Metrics = [new Accuracy()] };
        DataLoader batches = new(digits.Train, batchSize) { Shuffle = true, Seed = 1 }, tests = new(digits.Test, 1000);
        List<double> right = [];
        TrainingHistory history = trainer.Fit(batches, epochs,
            onEpoch: _ => right.Add(100 * trainer.Evaluate(tests).Metrics["accuracy"]));
        return ([.. history.Epochs.Select(epoch => epoch.TrainLoss)], [.. right]);
    }
}
