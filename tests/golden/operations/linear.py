import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401

CASES = {
    "matmul": (torch.matmul, u(2, 3), u(3, 4)),
    "matmul batch": (torch.matmul, u(2, 1, 2, 3), u(4, 3, 2)),
    "matmul vector": (torch.matmul, u(3), u(3, 4)),
    "linear": (F.linear, u(4, 3), u(2, 3), u(2)),
    "linear three axes": (F.linear, u(2, 4, 3), u(2, 3)),
}
