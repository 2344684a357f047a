using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Plots;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Third scene: a fully connected and a convolutional network read the same digits.</summary>
internal static class TwoNetworks
{
    internal static void Tell(LessonOutput output, DataParts digits, int epochs = 5)
    {
        output.Heading("Fully connected against convolution");
        output.Text("""
            A fully connected layer does not know which pixels are neighbours: shuffle them all in the same way, and it
            learns as well. A convolution looks for the same small patterns in every place: its filters have few
            weights, and what they learn in one corner they know in all. With as many weights on the whole, the
            convolutional network makes less than half the mistakes.
            """);
        Generator.Default.Seed(1);
        Sequential connected = [new Flatten(), new Linear(784, 256), new Relu(), new Linear(256, 10)];
        IReadOnlyList<double> connectedRight = DigitTraining.Train(connected, digits, epochs);
        Sequential convolution =
        [
            new Conv2d(1, 16, 3, padding: 1), new Relu(), new MaxPool2d(2), // 16 x 14 x 14
            new Conv2d(16, 32, 3, padding: 1), new Relu(), new MaxPool2d(2), // 32 x 7 x 7
            new Flatten(), new Linear(32 * 7 * 7, 128), new Relu(), new Dropout(0.25), new Linear(128, 10),
        ];
        IReadOnlyList<double> convolutionRight = DigitTraining.Train(convolution, digits, epochs);

        output.Figure("fully connected, right", 100 * connectedRight[^1], "0.00", "%");
        output.Figure("convolution, right", 100 * convolutionRight[^1], "0.00", "%");
        output.Figure("fully connected, parameters", connected.CountParameters(), "N0");
        output.Figure("convolution, parameters", convolution.CountParameters(), "N0");
        output.Picture("two-networks", Chart.Line(connectedRight.Select(Wrong), "fully connected",
            new() { Title = "Test digits that are read wrongly", XLabel = "epoch", YLabel = "wrong (%)", YMin = 0 })
            .AddLine(convolutionRight.Select(Wrong), "convolution"), "The share of wrong answers after each epoch.");
        TellMistakes(output, new(convolution, digits.Test, OutputUnit.Softmax.Answers), digits.Test);
    }

    static void TellMistakes(LessonOutput output, Predictions said, Dataset test)
    {
        output.Picture("confusions", Chart.ConfusionMatrix(said.Confusions(), said.ClassNames,
            new() { Title = "Which digit the convolution takes for which" }),
            "A row is the true digit, a column the answer.");
        if (said.Accuracy == 1)
            return;
        output.Picture("worst-mistakes", MistakeSheet.Draw("The surest mistakes", said, test, most: 16),
            "Where the network is sure and wrong. Some of them would be hard for a person too.");
    }

    static double Wrong(double right) => 100 * (1 - right);
}
