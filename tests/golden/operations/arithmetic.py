import torch

from draws import i, m, u  # noqa: F401

CASES = {
    "add": (lambda a, b: a + b, u(2, 3), u(2, 3)),
    "add broadcast": (lambda a, b: a + b, u(2, 1, 3), u(4, 1)),
    "add number": (lambda a: a + 1.5, u(5)),
    "subtract": (lambda a, b: a - b, u(2, 3), u(2, 3)),
    "subtract broadcast": (lambda a, b: a - b, u(3), u(2, 3)),
    "multiply": (lambda a, b: a * b, u(2, 3), u(2, 3)),
    "multiply broadcast": (lambda a, b: a * b, u(4, 1), u(1, 3)),
    "divide": (lambda a, b: a / b, u(2, 3), u(2, 3, low=0.5)),
    "divide broadcast": (lambda a, b: a / b, u(2, 3), u(3, low=0.5)),
    "negate": (lambda a: -a, u(7)),
    "relu": (torch.relu, u(3, 5)),
    "greater": (lambda a, b: a > b, u(4), u(4)),
}
