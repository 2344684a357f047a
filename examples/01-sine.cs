#:project ../src/Downhill/Downhill.csproj
// Learns y = sin x from 64 points. Prints the loss every 100 steps.
using Downhill;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;

Generator.Default.Seed(1);
Tensor x = Tensor.Linspace(-3.2, 3.1, 64).Reshape(64, 1), y = x.Sin();

var model = new Sequential(new Linear(1, 32), new Tanh(), new Linear(32, 1));
var optimizer = new Sgd(model) { LearningRate = 0.02, Momentum = 0.9 };

for (int step = 1; step <= 500; step++)
{
    optimizer.ZeroGrad();
    Tensor loss = Loss.MeanSquaredError(model.Forward(x), y);
    loss.Backward();
    optimizer.Step();
    if (step % 100 == 0)
        Console.WriteLine($"step {step}: loss {loss.Item<float>():F4}");
}
