import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401


def cross_entropy(logits, labels):
    """PyTorch wants the classes in the second axis."""
    return F.cross_entropy(logits.movedim(-1, 1), labels, reduction="none")


CASES = {
    "softmax cross entropy": (cross_entropy, u(5, 4), i(5, high=4)),
    "softmax cross entropy places": (cross_entropy, u(2, 3, 4), i(2, 3, high=4)),
    "binary cross entropy": (
        lambda a, b: F.binary_cross_entropy(a, b, reduction="none"), u(9, low=0.05, high=0.95), u(9, low=0, high=1)),
    "binary cross entropy with logits": (
        lambda a, b: F.binary_cross_entropy_with_logits(a, b, reduction="none"), u(9, low=-9, high=9), u(9, low=0, high=1)),
    "mean squared error": (F.mse_loss, u(3, 4), u(3, 4)),
    "half squared error": (lambda a, b: F.mse_loss(a, b, reduction="none").sum(1).mean() / 2, u(3, 4), u(3, 4)),
    "mean absolute error": (F.l1_loss, u(3, 4), u(3, 4)),
}
