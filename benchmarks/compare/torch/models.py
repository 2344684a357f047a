"""The networks of Workloads/TrainingSteps.cs, as PyTorch's users write them."""
from torch import nn, optim


def _adam(model, **options):
    return optim.Adam(model.parameters(), lr=0.001, **options)


def _sgd(rate, momentum=0.0):
    return lambda model, **options: optim.SGD(model.parameters(), lr=rate, momentum=momentum, **options)


def mnist_cnn():
    return nn.Sequential(nn.Conv2d(1, 32, 3), nn.ReLU(), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
                         nn.Linear(9216, 128), nn.ReLU(), nn.Linear(128, 10))


_STEPS = {
    "ice-cream": (lambda: nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1)), _sgd(0.05), nn.MSELoss),
    "deep-50": (lambda: nn.Sequential(*[nn.Linear(1, 1) for _ in range(50)]), _sgd(0.01), nn.MSELoss),
    "wide-512": (lambda: nn.Sequential(nn.Linear(1, 512), nn.Tanh(), nn.Linear(512, 1)), _sgd(0.001, 0.9), nn.MSELoss),
    "mlp": (lambda: nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)), _adam, nn.CrossEntropyLoss),
    "mnist-cnn": (mnist_cnn, _adam, nn.CrossEntropyLoss),
}


def step(name):
    """A name's model, optimizer and loss, or None."""
    if name.startswith("square-"):
        width = int(name.split("-")[2])
        return lambda: nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, 10)), _sgd(0.01), nn.CrossEntropyLoss
    return _STEPS.get(name)
