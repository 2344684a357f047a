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
    "minimum": (torch.minimum, u(2, 3), u(2, 3)),
    "minimum broadcast": (torch.minimum, u(2, 1), u(3)),
    "maximum": (torch.maximum, u(2, 3), u(2, 3)),
    "maximum broadcast": (torch.maximum, u(3), u(2, 3)),
    "floor divide": (lambda a, b: torch.div(a, b, rounding_mode="floor"), u(9, low=-9, high=9), u(9, low=0.5)),
    "floor divide whole": (lambda a, b: torch.div(a, b, rounding_mode="floor"), i(9, low=-90, high=90), i(9, low=2)),
    "remainder": (torch.remainder, u(9, low=-9, high=9), u(9, low=0.5)),
    "remainder number": (lambda a: a.remainder(-1.25), u(9, low=-9, high=9)),
    "remainder whole": (torch.remainder, i(9, low=-90, high=90), i(9, low=2)),
}
