import torch.nn.functional as F

from draws import u

CASES = {
    "max pool": (lambda x: F.max_pool2d(x, 2), u(2, 3, 6, 4)),
    "max pool overlapping": (
        lambda x: F.max_pool2d(x, 3, stride=(1, 2), padding=1, dilation=(2, 1)), u(2, 2, 6, 5)),
    "max pool squared": (lambda x: F.max_pool2d(x, 2).square(), u(2, 1, 4, 4)),
    "average pool": (lambda x: F.avg_pool2d(x, 2), u(2, 3, 6, 4)),
    "average pool overlapping": (lambda x: F.avg_pool2d(x, (3, 2), stride=1, padding=1), u(2, 2, 5, 4)),
    "average pool of what is there": (
        lambda x: F.avg_pool2d(x, 3, stride=2, padding=1, count_include_pad=False), u(2, 2, 5, 6)),
}
