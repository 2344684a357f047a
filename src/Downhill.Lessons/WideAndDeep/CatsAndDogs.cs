using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Metrics;
using Downhill.Optimizers;
using Downhill.Plots;
using Downhill.Schedules;
using Downhill.Training;

namespace Downhill.Lessons;

/// <summary>Last scene: real pictures in folders, a small convolutional network, and what it gets wrong.</summary>
internal static class CatsAndDogs
{
    // Those of CIFAR-10's first two files: few enough to be learned by heart, and within a minute.
    const int Pictures = 3936;

    internal static void Tell(LessonOutput output, int epochs = 40)
    {
        output.Heading("Cats against dogs");
        bool real = Directory.Exists(Path.Combine(output.DataDirectory ?? DataSets.DefaultDirectory, "cifar10"));
        DataParts pictures = real
            ? ReadBack(output, DataSets.OpenPictures("cifar10", output.DataDirectory), "cat", "dog")
            : ReadBack(output, DrawnDigits.Source(train: 600, test: 5_000), "4", "9");
        if (!real)
            output.LeaveOut("cats against dogs, as CIFAR-10 is not here; a few fours and nines drawn by this program " +
                "stand in for them. \"downhill download cifar10\" fetches it.");
        // A mirrored cat is a cat, but a mirrored four is no digit.
        PictureAugmentation changes = new() { Mirror = real, Shift = 3 };
        (TrainingHistory plain, _) = Train(pictures, null, epochs);
        (TrainingHistory changed, Predictions said) = Train(pictures, changes, epochs);

        output.Text($"""
            {Count(pictures.Train)} pictures to learn from are few. A network of three convolutions soon knows them by
            heart: the loss on them falls and falls, but not that on pictures that it never saw. So every picture is
            changed a little each time it is learned from, {(real ? "mirrored by chance and " : "")}moved by up to three
            pixels. It shows what it showed before, and there is always something new to learn.
            """);
        output.Figure("right, pictures changed", 100 * said.Accuracy, "0.0", "%");
        output.Figure("right, as they are", 100 * Last(plain).Metrics["accuracy"], "0.0", "%");
        output.Figure("test loss, pictures changed", Last(changed).Loss, "0.000");
        output.Figure("test loss, as they are", Last(plain).Loss, "0.000");
        output.Picture("cats-losses", Curves(plain, changed),
            "Learning by heart and learning, told apart by the test loss.");
        output.Picture("cats-confusions", Chart.ConfusionMatrix(said.Confusions(), said.ClassNames,
            new() { Title = "Which is taken for which", Width = 360 }), "A row is the truth, a column the answer.");
        if (said.Accuracy == 1)
            return;
        output.Picture("cats-mistakes", MistakeSheet.Draw("The surest mistakes", said, pictures.Test, most: 24),
            "Where the network is sure and wrong.");
    }

    /// <summary>Writes the pictures as folders, a class each, and opens those folders as anybody's own pictures would
    /// be.</summary>
    static DataParts ReadBack(LessonOutput output, PictureSource source, params string[] classes)
    {
        string name = string.Join("-", classes), folder = Path.Combine(output.Folder, name);
        if (!Directory.Exists(folder))
            source.Only(classes).First(Pictures).Save(folder);
        DataParts pictures = DataSets.Open(folder).Split();
        output.Uses($"{Count(pictures.Train)} pictures of {string.Join(" and ", pictures.Train.ClassNames)} in PNG " +
            $"files, and {Count(pictures.Test)} to test with, read from the folders in {name}.");
        return pictures;
    }

    static (TrainingHistory History, Predictions Said) Train(
        DataParts pictures, PictureAugmentation? changes, int epochs)
    {
        Generator.Default.Seed(1);
        Sequential network = Network(pictures.Train.RowShape);
        DataLoader batches = new(pictures.Train, 64)
        {
            Shuffle = true, Seed = 1, LendBatches = true, Augmentation = changes,
        };
        DataLoader tests = new(pictures.Test, 256) { LendBatches = true };
        CosineSchedule schedule = new((long)epochs * batches.BatchCount);
        Adam adam = new(network) { LearningRate = 0.002, Schedule = schedule };
        Trainer trainer = new(network, adam, OutputUnit.Softmax.Loss) { Metrics = [new Accuracy()] };
        TrainingHistory history = trainer.Fit(batches, epochs, validation: tests);
        return (history, new(network, pictures.Test, OutputUnit.Softmax.Answers));
    }

    static Sequential Network(Shape picture) =>
    [
        .. Block(picture[0], 16), .. Block(16, 32), .. Block(32, 64),
        new Flatten(), new Dropout(0.5), new Linear(64 * (picture[1] / 8) * (picture[2] / 8), 2),
    ];

    /// <summary>A convolution that looks at 3 x 3 pixels; then a quarter of the pixels, the strongest, go on.</summary>
    static Layer[] Block(int inputs, int outputs) =>
        [new Conv2d(inputs, outputs, 3, padding: 1), new BatchNorm2d(outputs), new Relu(), new MaxPool2d(2)];

    /// <summary>A colour a training; dashed where the pictures were not learned from.</summary>
    static Chart Curves(TrainingHistory plain, TrainingHistory changed)
    {
        Chart chart = new(new() { Title = "Loss by epoch", XLabel = "epoch", YLabel = "cross-entropy", YMin = 0 });
        foreach ((int color, string name, TrainingHistory history) in ((int, string, TrainingHistory)[])
            [(0, "as they are", plain), (1, "changed", changed)])
        {
            SeriesStyle style = new() { Color = color };
            chart.AddLine(history.Epochs.Select(epoch => epoch.TrainLoss), $"{name}, learned from", style);
            chart.AddLine(history.Epochs.Select(epoch => epoch.Validation!.Loss), $"{name}, test",
                style with { Dashed = true });
        }
        return chart;
    }

    static Evaluation Last(TrainingHistory history) => history.Epochs[^1].Validation!;

    static string Count(Dataset data) => ((double)data.Count).Show("N0");
}
