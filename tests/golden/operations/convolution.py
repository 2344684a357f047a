import torch
import torch.nn.functional as F

from draws import u

CASES = {
    "conv2d": (F.conv2d, u(2, 3, 5, 6), u(4, 3, 3, 2), u(4)),
    "conv2d Tanh": (lambda x, w, b: torch.tanh(F.conv2d(x, w, b)), u(2, 3, 5, 6), u(4, 3, 3, 2), u(4)),
    "conv2d stride and padding": (lambda x, w: F.conv2d(x, w, stride=(2, 3), padding=(1, 2)), u(2, 2, 6, 7), u(3, 2, 3, 3)),
    "conv2d dilation and groups": (
        lambda x, w, b: F.conv2d(x, w, b, dilation=2, groups=2, padding=1), u(2, 4, 5, 5), u(6, 2, 2, 2), u(6)),
    "conv2d one by one": (F.conv2d, u(2, 3, 4, 4), u(5, 3, 1, 1), u(5)),
}
