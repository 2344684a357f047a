using Downhill.Data;
using Downhill.Layers;
using Downhill.Losses;
using Downhill.Optimizers;

namespace Downhill.Compare.Workloads;

/// <summary>The networks whose training steps are compared; compare/torch/models.py holds their twins.</summary>
internal static class TrainingSteps
{
    internal static TrainingStep Make(string name) => name switch
    {
        // The smallest network of the lessons: nothing but overhead.
        "ice-cream" => Regression(
            () => new Sequential(new Linear(2, 2), new Relu(), new Linear(2, 1)),
            model => new Sgd(model) { LearningRate = 0.05 }, 10, 2),
        // Fifty nodes deep: overhead again, and the walk back.
        "deep-50" => Regression(
            () => new Sequential([.. Enumerable.Range(0, 50).Select(_ => new Linear(1, 1))]),
            model => new Sgd(model) { LearningRate = 0.01 }, 10, 1),
        // Elementwise work and thin products.
        "wide-512" => Regression(
            () => new Sequential(new Linear(1, 512), new Tanh(), new Linear(512, 1)),
            model => new Sgd(model) { LearningRate = 0.001, Momentum = 0.9 }, 32, 1),
        // Half arithmetic, half the optimizer's memory.
        "mlp" => Classification(
            () => new Sequential(new Linear(784, 128), new Relu(), new Linear(128, 10)), 64, [784]),
        "mnist-cnn" => Classification(MnistCnn.Make, 64, [1, 28, 28]),
        // Nothing but products, large enough for two threads.
        "mlp-1024" => Classification(
            () => new Sequential(new Linear(1024, 1024), new Relu(), new Linear(1024, 1024), new Relu(), new Linear(1024, 10)),
            128, [1024]),
        _ when name.StartsWith("square-", StringComparison.Ordinal) => Square([.. name.Split('-')[1..].Select(int.Parse)]),
        _ => throw new ArgumentException($"No workload is called '{name}'."),
    };

    /// <summary>A network whose batch and width are free, for curves.</summary>
    static TrainingStep Square(int[] sizes) => Classification(
        () => new Sequential(new Linear(sizes[1], sizes[1]), new Relu(), new Linear(sizes[1], 10)), sizes[0], [sizes[1]],
        model => new Sgd(model) { LearningRate = 0.01 });

    static TrainingStep Regression(Func<Layer> model, Func<Layer, Optimizer> optimizer, int rows, int inputs) => new()
    {
        Model = model,
        Optimizer = optimizer,
        Loss = Loss.MeanSquaredError,
        Batch = () => (Tensor.Normal([rows, inputs]), Tensor.Normal([rows, 1])),
    };

    static TrainingStep Classification(
        Func<Layer> model, int rows, int[] row, Func<Layer, Optimizer>? optimizer = null) => new()
    {
        Model = model,
        Optimizer = optimizer ?? (layers => new Adam(layers) { LearningRate = 0.001 }),
        Loss = Loss.CrossEntropy,
        Batch = () => (Tensor.Normal(new([rows, .. row])), Tensor.Integers([rows], 0, 10)),
    };
}
