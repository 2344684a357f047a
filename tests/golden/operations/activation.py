import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401

CASES = {
    "leaky relu": (lambda a: F.leaky_relu(a, 0.1), u(9)),
}
