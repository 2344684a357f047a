import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401

CASES = {
    "leaky relu": (lambda a: F.leaky_relu(a, 0.1), u(9)),
    "sigmoid": (torch.sigmoid, u(9, low=-8, high=8)),
    "tanh": (torch.tanh, u(9, low=-4, high=4)),
    "softmax": (lambda a: a.softmax(-1), u(3, 4)),
    "softmax middle": (lambda a: a.softmax(1), u(2, 3, 4)),
    "log softmax": (lambda a: a.log_softmax(-1), u(3, 4)),
    "log softmax first": (lambda a: a.log_softmax(0), u(2, 3)),
    "prelu": (lambda a, b: F.prelu(a, b.reshape(3)), u(2, 3, 4), u(3, 1)),
}
