#:project ../src/Downhill/Downhill.csproj
// Trains a network for 10,000 steps without a single Dispose, and prints how much its memory grew after the first 500.
using Downhill;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;

Generator.Default.Seed(1);
var model = new Sequential(new Linear(784, 128), new Relu(), new Linear(128, 10));
var optimizer = new Adam(model) { LearningRate = 0.001 };
Tensor x = Tensor.Normal([64, 784]), labels = Tensor.Integers([64], 0, 10);

// The first reading loads the code that reads.
long before = Resident();
for (int step = 1; step <= 10_000; step++)
{
    optimizer.ZeroGrad();
    Loss.CrossEntropy(model.Forward(x), labels).Backward();
    optimizer.Step();
    if (step == 500)
        before = Resident();
}
long after = Resident();
Console.WriteLine($"resident after 500 steps: {before >> 20} MB, after 10,000: {after >> 20} MB, growth {100.0 * (after - before) / before:F1} %");

static long Resident()
{
    for (int i = 0; i < 3; i++)
        GC.Collect(0);
    return Environment.WorkingSet;
}
