using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>First scene: the question decides the last function and the loss; three questions, three pairs.</summary>
internal static class OutputsAndLosses
{
    internal static void Tell(LessonOutput output)
    {
        output.Heading("Three questions, three outputs");
        output.Text("""
            Hidden layers are much the same everywhere: a linear map, then ReLU, which keeps what is positive and drops
            the rest. The last layer depends on the question. Yes or no: a sigmoid squeezes its number between 0 and 1.
            One of many: a softmax turns its numbers into shares that sum to 1. A number: it is left as it is. Each has
            a loss of its own, and with its own loss the derivative by the last layer's numbers is, but for a constant,
            simply answer minus target.
            """);

        Predictions moons = Learn("moons", outputs: 1, OutputUnit.Sigmoid);
        double right = Enumerable.Range(0, moons.Labels.Count).Average(row =>
            (moons[row][0] > 0.5 ? 1 : 0) == moons.Labels[row] ? 1.0 : 0);
        Predictions spirals = Learn("spirals", outputs: 2, OutputUnit.Softmax);
        Predictions sine = Learn("sine", outputs: 1, OutputUnit.Linear);
        Tensor wanted = DataSets.Open("sine").Split().Test.Targets;
        double error = Enumerable.Range(0, wanted.Length)
            .Average(row => Math.Pow(sine[row][0] - wanted[row].Item<float>(), 2));

        output.Figure("moons, yes or no, right", 100 * right, "0.0", "%");
        output.Figure("spirals, one of many, right", 100 * spirals.Accuracy, "0.0", "%");
        output.Figure("sine, a number, mean squared error", error, "0.0000");
        output.Table(["question", "output", "loss", "example"],
        [
            ["yes or no?", "sigmoid", "binary cross-entropy", "points of two moons"],
            ["which of many?", "softmax", "cross-entropy", "points of two spirals; digits"],
            ["how much?", "linear", "mean squared error", "a noisy sine"],
        ]);
        TellMismatches(output);
    }

    /// <summary>Trains a small network with the loss that belongs to its output, and asks it about the test
    /// rows.</summary>
    static Predictions Learn(string data, int outputs, OutputUnit unit)
    {
        Generator.Default.Seed(1);
        DataParts parts = DataSets.Open(data).Split();
        Sequential network =
        [
            new Linear(parts.Train.RowShape[0], 32), new Relu(),
            new Linear(32, 32), new Relu(),
            new Linear(32, outputs),
        ];
        DataLoader loader = new(parts.Train, 32) { Shuffle = true };
        new Trainer(network, new Adam(network) { LearningRate = 0.01 }, unit.Loss).Fit(loader, epochs: 60);
        return new(network, parts.Test, unit.Answers);
    }

    static void TellMismatches(LessonOutput output)
    {
        output.Text("Who mixes the pairs up is told so, in one sentence with the way out:");
        Tensor rows = Tensor.Ones([2, 4]), labels = Tensor.From([0L, 2]), numbers = Tensor.Ones([2, 3]);
        Layer one = new Linear(4, 1), three = new Linear(4, 3), softmax = new Sequential(three, new Softmax());
        output.Table(["what was mixed up", "what the library says"],
        [
            ["two softmaxes", Complaint(() => OutputUnit.Softmax.Loss(softmax.Forward(rows), labels))],
            ["numbers for a softmax", Complaint(() => OutputUnit.Softmax.Loss(three.Forward(rows), numbers))],
            ["a softmax over a single output", Complaint(() => OutputUnit.Softmax.Loss(one.Forward(rows), labels))],
            ["three classes for a yes or no", Complaint(() => OutputUnit.Sigmoid.Loss(one.Forward(rows), labels))],
            ["class numbers for a linear output", Complaint(() => OutputUnit.Linear.Loss(three.Forward(rows), labels))],
        ]);
    }

    static string Complaint(Func<Tensor> mismatch)
    {
        try
        {
            return $"No complaint: {mismatch()}";
        }
        catch (TensorException complaint)
        {
            return complaint.Message;
        }
    }
}
