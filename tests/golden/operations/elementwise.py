import torch

from draws import i, m, u  # noqa: F401

CASES = {
    "abs": (torch.abs, u(9)),
    "sign": (torch.sign, u(9)),
    "square": (torch.square, u(9)),
    "sqrt": (torch.sqrt, u(9, low=0.1)),
    "rsqrt": (torch.rsqrt, u(9, low=0.1)),
    "reciprocal": (torch.reciprocal, u(9, low=0.1)),
    "clamp": (lambda a: a.clamp(-0.5, 1), u(9)),
    "clamp below": (lambda a: a.clamp(min=0.25), u(9)),
    "floor": (torch.floor, u(9, low=-4, high=4)),
    "ceiling": (torch.ceil, u(9, low=-4, high=4)),
    "round": (torch.round, u(9, low=-4, high=4)),
    "truncate": (torch.trunc, u(9, low=-4, high=4)),
    "exp": (torch.exp, u(9)),
    "log": (torch.log, u(9, low=0.1)),
    "pow two": (lambda a: a.pow(2), u(9)),
    "pow three": (lambda a: a.pow(3), u(9)),
    "pow minus two": (lambda a: a.pow(-2), u(9, low=0.5)),
    "pow fraction": (lambda a: a.pow(1.7), u(9, low=0.1)),
    "pow many": (lambda a: a.pow(9), u(9, low=0.1)),
}
