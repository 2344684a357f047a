import torch

from draws import i, m, u  # noqa: F401

PAIR = i(4, 5, high=4), i(4, 5, high=4)
BITS = i(9, low=-90, high=90)

CASES = {
    "equal": (lambda a, b: a == b, *PAIR),
    "not equal": (lambda a, b: a != b, *PAIR),
    "less": (lambda a, b: a < b, *PAIR),
    "less or equal": (lambda a, b: a <= b, *PAIR),
    "greater or equal": (lambda a, b: a >= b, *PAIR),
    "and": (lambda a, b: a & b, m(12), m(12)),
    "or": (lambda a, b: a | b, m(12), m(12)),
    "xor": (lambda a, b: a ^ b, m(12), m(12)),
    "not": (lambda a, b: ~a, m(12), m(12)),
    "bits and": (lambda a, b: a & b, BITS, BITS),
    "shift left": (lambda a: a << 3, BITS),
    "shift right": (lambda a: a >> 3, BITS),
    "is nan": (torch.isnan, u(5)),
    "is finite": (torch.isfinite, u(5)),
    "is infinite": (torch.isinf, u(5)),
    "all": (lambda a: a.all(1), m(8, 2)),
    "any": (lambda a: a.any(0, keepdim=True), m(2, 8)),
}
