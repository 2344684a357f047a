using Downhill;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;

// The shortest useful life: one step of an MLP. compare/torch/start.py is its twin; the clock stops at the line.
Tensor x = Tensor.Normal([64, 784]), labels = Tensor.Integers([64], 0, 10);
var model = new Sequential(new Linear(784, 128), new Relu(), new Linear(128, 10));
var optimizer = new Adam(model) { LearningRate = 0.001 };

optimizer.ZeroGrad();
Tensor loss = Loss.CrossEntropy(model.Forward(x), labels);
loss.Backward();
optimizer.Step();
Console.WriteLine($"loss {loss.Item<float>():F4}");
