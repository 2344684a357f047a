using Downhill.Layers;

namespace Downhill.Compare.Workloads;

/// <summary>The convolutional network of PyTorch's MNIST example, without dropout, so that both sides compute the
/// same.</summary>
internal static class MnistCnn
{
    internal static Sequential Make() => new(
        new Conv2d(1, 32, 3), new Relu(), new Conv2d(32, 64, 3), new Relu(), new MaxPool2d(2), new Flatten(),
        new Linear(9216, 128), new Relu(), new Linear(128, 10));
}
