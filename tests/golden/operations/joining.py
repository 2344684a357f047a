import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401

CASES = {
    "concat": (lambda a, b: torch.cat([a, b, a]), u(2, 3), u(1, 3)),
    "concat last axis": (lambda a, b, c: torch.cat([a, b, c], -1), u(2, 3), u(2, 1), u(2, 0)),
    "concat many": (lambda a, b: torch.cat([a] * 40 + [b], 1), u(2, 1, 2), u(2, 3, 2)),
    "repeat": (lambda a: a.repeat(2, 3), u(2, 3)),
    "repeat new axes": (lambda a: a.repeat(2, 1, 2), u(3)),
    "repeat interleave": (lambda a: a.repeat_interleave(3, 1), u(2, 2, 2)),
    "pad": (lambda a: F.pad(a, (0, 1, 1, 2), value=7.5), u(2, 3, 2)),
    "pad reflect": (lambda a: F.pad(a, (3, 0, 1, 2), mode="reflect"), u(1, 1, 3, 4)),
    "pad replicate": (lambda a: F.pad(a, (3, 0, 1, 2), mode="replicate"), u(1, 1, 3, 4)),
    "stack": (lambda a, b: torch.stack([a, b], 1), u(2, 3), u(2, 3)),
}
