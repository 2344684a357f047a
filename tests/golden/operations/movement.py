import torch

from draws import i, m, u  # noqa: F401

CASES = {
    "clone": (lambda a: a.clone(), u(2, 3)),
    "reshape": (lambda a: a.reshape(3, -1), u(2, 6)),
    "permute": (lambda a: a.permute(2, 0, 1), u(2, 3, 4)),
    "transpose": (lambda a: a.transpose(-2, -1), u(2, 3)),
    "expand": (lambda a: a.expand(2, 3, 4), u(3, 1)),
    "cast": (lambda a: a.to(torch.int64), u(6, low=-9, high=9)),
}
