using Downhill.Layers;

namespace Downhill.Tests.Layers;

/// <summary>Our counterparts of the modules in tests/golden/layers.py, by the names of the cases there.</summary>
internal static class GoldenLayers
{
    internal static Layer Make(string name) => name switch
    {
        "linear" => new Linear(5, 3),
        "linear without bias" => new Linear(5, 3, bias: false),
        "conv2d" => new Conv2d(3, 4, 3),
        "conv2d with everything" =>
            new Conv2d(4, 6, (3, 2), stride: (2, 1), padding: (1, 2), dilation: (1, 2), groups: 2, bias: false),
        "max pool" => new MaxPool2d(3, stride: 2, padding: 1),
        "average pool" => new AvgPool2d((2, 3), stride: 2, padding: 1, countPadding: false),
        "batch norm of rows" => new BatchNorm1d(3),
        "batch norm of sequences" => new BatchNorm1d(3) { Epsilon = 0.01, Momentum = 0.3 },
        "batch norm of images" => new BatchNorm2d(3),
        "layer norm" => new LayerNorm(6),
        "layer norm of two axes" => new LayerNorm(3, 4) { Epsilon = 0.01 },
        "flatten" => new Flatten(),
        "identity" => new Identity(),
        "relu" => new Relu(),
        "leaky relu" => new LeakyRelu(0.2),
        "sigmoid" => new Sigmoid(),
        "tanh" => new Tanh(),
        "softmax" => new Softmax(1),
        "log softmax" => new LogSoftmax(),
        "gelu" => new Gelu(),
        "gelu by tanh" => new Gelu(approximate: true),
        "embedding" => new Embedding(6, 3),
        "dropout" => new Dropout(),
        "network" => Network(),
        _ => throw new ArgumentException($"No layer is made for the recorded case '{name}'.", nameof(name)),
    };

    static Sequential Network() => new(
        new Conv2d(2, 4, 3, padding: 1), new BatchNorm2d(4), new Relu(), new MaxPool2d(2),
        new Sequential(new Flatten(), new Linear(16, 5), new Tanh()), new Linear(5, 3));
}
