import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401

CASES = {
    "leaky relu": (lambda a: F.leaky_relu(a, 0.1), u(9)),
    "sigmoid": (torch.sigmoid, u(9, low=-8, high=8)),
    "tanh": (torch.tanh, u(9, low=-4, high=4)),
    "softmax": (lambda a: a.softmax(-1), u(3, 4)),
    "softmax middle": (lambda a: a.softmax(1), u(2, 3, 4)),
    "log softmax": (lambda a: a.log_softmax(-1), u(3, 4)),
    "log softmax first": (lambda a: a.log_softmax(0), u(2, 3)),
    "prelu": (lambda a, b: F.prelu(a, b.reshape(3)), u(2, 3, 4), u(3, 1)),
    "gelu": (F.gelu, u(9, low=-4, high=4)),
    "gelu tanh": (lambda a: F.gelu(a, approximate="tanh"), u(9, low=-4, high=4)),
    "silu": (F.silu, u(9, low=-4, high=4)),
    "mish": (F.mish, u(9, low=-4, high=4)),
    "elu": (lambda a: F.elu(a, 0.8), u(9)),
    "selu": (F.selu, u(9)),
    "celu": (lambda a: F.celu(a, 0.5), u(9)),
    "softplus": (F.softplus, u(9, low=-9, high=9)),
    "softsign": (F.softsign, u(9)),
    "log sigmoid": (F.logsigmoid, u(9, low=-9, high=9)),
    "hardsigmoid": (F.hardsigmoid, u(12, low=-5, high=5)),
    "hardswish": (F.hardswish, u(12, low=-5, high=5)),
    "hardtanh": (lambda a: F.hardtanh(a, -0.5, 1), u(9)),
    "relu6": (F.relu6, u(12, low=-4, high=9)),
    "softshrink": (lambda a: F.softshrink(a, 0.75), u(9)),
    "hardshrink": (lambda a: F.hardshrink(a, 0.75), u(9)),
    "tanhshrink": (F.tanhshrink, u(9)),
    "threshold": (lambda a: F.threshold(a, 0.5, -3), u(9)),
    "glu": (F.glu, u(3, 4)),
    "swiglu": (lambda a: F.silu(a[:2]) * a[2:], u(4, 3)),
}
