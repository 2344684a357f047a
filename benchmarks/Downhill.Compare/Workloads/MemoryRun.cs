using System.Globalization;
using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;
using Downhill.Training;

namespace Downhill.Compare.Workloads;

/// <summary>A process that trains an MLP on MNIST for one epoch, and prints its peak resident memory in bytes and the
/// epoch's mean loss. compare/torch/memory.py is its twin.</summary>
internal static class MemoryRun
{
    internal static int Run(string data)
    {
        DataParts parts = DataSets.Open("mnist", data, new() { Scaling = Scaling.ZeroToOne }).Split();
        var model = new Sequential(new Flatten(), new Linear(784, 128), new Relu(), new Linear(128, 10));
        Trainer trainer = new(model, new Adam(model) { LearningRate = 0.001 }, Loss.CrossEntropy);
        trainer.Fit(new DataLoader(parts.Train, 64) { Shuffle = true, LendBatches = true }, epochs: 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Peak()} {trainer.History.Epochs[0].TrainLoss}"));
        return 0;
    }

    static long Peak()
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
