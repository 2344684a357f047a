import torch

from draws import i, m, u  # noqa: F401

CASES = {
    "clone": (lambda a: a.clone(), u(2, 3)),
    "reshape": (lambda a: a.reshape(3, -1), u(2, 6)),
    "flatten": (lambda a: a.flatten(1, -2), u(2, 3, 2, 2)),
    "squeeze": (lambda a: a.squeeze(), u(1, 3, 1, 2)),
    "unsqueeze": (lambda a: a.unsqueeze(-1), u(3, 2)),
    "permute": (lambda a: a.permute(2, 0, 1), u(2, 3, 4)),
    "transpose": (lambda a: a.transpose(-2, -1), u(2, 3)),
    "move axis": (lambda a: a.movedim(0, -1), u(2, 3, 4)),
    "expand": (lambda a: a.expand(2, 3, 4), u(3, 1)),
    "slice": (lambda a: a[:, 1:4], u(2, 5)),
    "slice step": (lambda a: a[1:8:3], u(9, 2)),
    "slice backwards": (lambda a: a.flip(0)[1:8:3], u(9, 2)),
    "select": (lambda a: a.select(1, -1), u(2, 3, 4)),
    "flip": (lambda a: a.flip(0, 2), u(2, 3, 4)),
    "split": (lambda a: a.split([1, 3, 2], 1)[1], u(2, 6)),
    "chunk": (lambda a: a.chunk(3)[2] * 2 + a.chunk(3)[0][:1], u(7, 2)),
    "diagonal": (lambda a: a.diagonal(), u(3, 4)),
    "diagonal above of batches": (lambda a: a.diagonal(1, 2, 0), u(3, 2, 2)),
    "diagonal below": (lambda a: a.diagonal(-1), u(3, 2)),
    "tril": (lambda a: a.tril(), u(2, 3, 4)),
    "tril above": (lambda a: a.tril(2), u(3, 4)),
    "triu": (lambda a: a.triu(1), u(2, 3, 3)),
    "triu below": (lambda a: a.triu(-9), u(4, 2)),
    "roll": (lambda a: a.roll(2, 1), u(2, 5, 3)),
    "roll back": (lambda a: a.roll(-8, 0), u(3, 2)),
    "cast": (lambda a: a.to(torch.int64), u(6, low=-9, high=9)),
}
