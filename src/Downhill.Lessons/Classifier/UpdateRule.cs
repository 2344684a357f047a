using Downhill.Data;
using Downhill.Initializers;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>The correction of the weights as matrices, and as automatic differentiation gives it: the same
/// numbers.</summary>
internal static class UpdateRule
{
    const double LearningRate = 0.1;

    internal static void Tell(LessonOutput output, DataParts digits)
    {
        output.Heading("Correcting the weights");
        output.Text("""
            Once every neuron has its error E, its weights are corrected like the A of the line: against the error, by a
            part of it. A weight from neuron j to neuron k changes by the error of k, times the slope of k's sigmoid,
            times what j said, times the learning rate. Written for all weights of a layer at once:
            """);
        output.Listing("dW = learning rate · (E · O · (1 - O)) · previous Oᵀ");
        output.Text("""
            This rule was found by hand, with calculus. The library finds it alone: it remembers every operation on the
            way from the weights to the loss, and walks back along them. That is automatic differentiation. For half the
            squared error, 1/2 · sum (t - O)², the two must agree. Here is one digit, and a network 784-200-10:
            """);
        Sequential network = SigmoidDigits.Network(200, Initialize.NormalByInputs);
        Batch row = digits.Train.Take(0);
        Tensor targets = SigmoidDigits.Targets(row.Targets);
        var byHand = new DeltaRule(network) { LearningRate = LearningRate }.Corrections(row.Inputs, targets);

        Loss.HalfSquaredError(network.Forward(row.Inputs), targets).Backward();
        (string Name, Linear Layer)[] layers = [("hidden", (Linear)network[1]), ("output", (Linear)network[3])];
        for (int i = 0; i < layers.Length; i++)
        {
            Tensor byItself = -LearningRate * layers[i].Layer.Weight.Grad!;
            Tensor difference = byHand[i].Weight - byItself;
            output.Figure($"largest correction, {layers[i].Name} layer", Largest(byItself), "0.000000");
            output.Figure($"largest difference, {layers[i].Name} layer", Largest(difference), "0.0e+0");
        }
        output.Text("The differences are rounding: a number with 24 binary digits is exact to one part in 17 million.");
    }

    static float Largest(Tensor numbers) => numbers.Abs().Max().Item<float>();
}
