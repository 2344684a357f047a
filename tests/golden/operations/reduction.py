import torch

from draws import i, m, u  # noqa: F401

CASES = {
    "sum all": (lambda a: a.sum(), u(2, 3)),
    "sum axis": (lambda a: a.sum(1, keepdim=True), u(2, 3, 4)),
    "sum apart": (lambda a: a.sum((0, 2)), u(2, 3, 4)),
    "mean all": (lambda a: a.mean(), u(2, 3)),
    "mean axis": (lambda a: a.mean(0, keepdim=True), u(2, 3, 4)),
    "mean apart": (lambda a: a.mean((0, 2)), u(2, 3, 4)),
    "max all": (lambda a: a.amax(), u(2, 3)),
    "max axes": (lambda a: a.amax((0, 2)), u(2, 3, 4)),
    "max ties": (lambda a: a.expand(3, 4).amax(1), u(3, 1)),
    "min all": (lambda a: a.amin(), u(2, 3)),
    "min axis": (lambda a: a.amin(-1, keepdim=True), u(2, 3, 4)),
    "arg max": (lambda a: a.argmax(1), u(2, 3, 4)),
    "arg max all": (lambda a: a.argmax(), u(2, 3, 4)),
    "arg min": (lambda a: a.argmin(0, keepdim=True), u(2, 3, 4)),
}
