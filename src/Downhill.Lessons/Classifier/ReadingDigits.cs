using Downhill.Data;
using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>784-200-10: all of it together reads handwritten digits.</summary>
internal static class ReadingDigits
{
    internal static void Tell(LessonOutput output, LessonDigits digits, DataParts parts, int epochs = 5)
    {
        output.Heading("Reading digits");
        output.Text("""
            Now everything together. A picture of a digit has 28 · 28 = 784 pixels: 784 inputs, scaled to lie between
            0.01 and 1, because an input of 0 would never let its weights change. 200 hidden neurons. 10 outputs, one a
            digit; the largest is the answer, and the target is 0.99 for the right digit and 0.01 for the others, which
            a sigmoid can reach. Weights start with a standard deviation of 1/√(incoming links). The loss is half the
            squared error, summed over the outputs; plain descent, learning rate 0.1, one picture at a time.
            """);
        Sequential network = SigmoidDigits.Network(200, Initialize.NormalByInputs);
        output.Figure("weights", network.CountParameters(), "#,##0");
        double[] right = Train(network, Sum, parts, epochs);
        string set = digits.AreReal ? "MNIST's test digits" : "drawn test digits";
        output.Figure($"{set} read after {epochs} epochs", right[^1], "0.00", "%");
        output.Text("""
            One detail matters more than it seems: the squared errors of the ten outputs are added up, and halved. With
            their mean, the MSE of the first lesson, every step is a fifth as long, and five epochs get less far:
            """);
        double[] rightByMean = Train(SigmoidDigits.Network(200, Initialize.NormalByInputs), Mean, parts, epochs);
        output.Figure($"{set} read with the mean instead of the sum", rightByMean[^1], "0.00", "%");
        if (!digits.AreReal)
            output.LeaveOut("what is read of MNIST's test digits, about 97 % with the sum and 94 % with the mean, " +
                "as MNIST is not here.");
        output.Picture("reading-digits", Chart.Line(right, "sum over the outputs",
            new() { Title = "Digits read", XLabel = "epoch", YLabel = "test digits (%)" })
            .AddLine(rightByMean, "mean over the outputs"),
            "The share of test digits that are read rightly, after each epoch.");
        Predictions said = new(network, parts.Test);
        output.Picture("reading-mistakes", MistakeSheet.Draw("The surest mistakes", said, parts.Test, most: 16),
            "Under each picture what it is, what the network took it for, and how large that output was.");
        output.Text("""
            Nobody told this network what a loop or a stroke is. It was shown pictures and answers, and walked downhill.
            """);
    }

    static Tensor Sum(Tensor said, Tensor labels) => Loss.HalfSquaredError(said, SigmoidDigits.Targets(labels));

    static Tensor Mean(Tensor said, Tensor labels) => Loss.MeanSquaredError(said, SigmoidDigits.Targets(labels));

    /// <returns>How many percent of the test digits are read rightly, after each epoch.</returns>
    static double[] Train(Sequential network, Func<Tensor, Tensor, Tensor> loss, DataParts digits, int epochs)
    {
        DataLoader rows = new(digits.Train, 1) { Shuffle = true, Seed = 1, LendBatches = true };
        DataLoader tests = new(digits.Test, 256) { LendBatches = true };
        Trainer trainer = new(network, new Sgd(network) { LearningRate = 0.1 }, loss) { Metrics = [new Accuracy()] };
        List<double> right = [];
        trainer.Fit(rows, epochs, onEpoch: _ => right.Add(100 * trainer.Evaluate(tests).Metrics["accuracy"]));
        return [.. right];
    }
}
