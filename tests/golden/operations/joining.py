import torch

from draws import i, m, u  # noqa: F401

CASES = {
    "concat": (lambda a, b: torch.cat([a, b, a]), u(2, 3), u(1, 3)),
    "concat last axis": (lambda a, b, c: torch.cat([a, b, c], -1), u(2, 3), u(2, 1), u(2, 0)),
    "concat many": (lambda a, b: torch.cat([a] * 40 + [b], 1), u(2, 1, 2), u(2, 3, 2)),
    "stack": (lambda a, b: torch.stack([a, b], 1), u(2, 3), u(2, 3)),
}
