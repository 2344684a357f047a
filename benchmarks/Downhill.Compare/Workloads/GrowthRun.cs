using System.Globalization;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;

namespace Downhill.Compare.Workloads;

/// <summary>A process that takes 10,000 steps, as examples/02-flat-memory.cs does, and prints by how many percent its
/// resident memory grew after the first 500.</summary>
internal static class GrowthRun
{
    const int First = 500, Last = 10_000, Collections = 3;

    internal static int Run()
    {
        var model = new Sequential(new Linear(784, 128), new Relu(), new Linear(128, 10));
        var optimizer = new Adam(model) { LearningRate = 0.001 };
        Tensor x = Tensor.Normal([64, 784]), labels = Tensor.Integers([64], 0, 10);
        double before = 0;
        for (int step = 1; step <= Last; step++)
        {
            optimizer.ZeroGrad();
            Loss.CrossEntropy(model.Forward(x), labels).Backward();
            optimizer.Step();
            if (step == First)
                before = Resident();
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100 * (Resident() / before - 1):F3}"));
        return 0;
    }

    static double Resident()
    {
        for (int i = 0; i < Collections; i++)
            GC.Collect(0);
        return Environment.WorkingSet;
    }
}
