import torch

from draws import i, m, u  # noqa: F401

CASES = {
    "sort": (lambda a: a.sort().values, u(3, 5)),
    "sort descending": (lambda a: a.sort(0, descending=True).values, u(5, 3)),
    "arg sort": (lambda a: a.argsort(1), u(2, 5, 3)),
    "arg sort ties": (lambda a: torch.sort(a, dim=-1, descending=True, stable=True).indices, i(4, 9, high=4)),
    "top k": (lambda a: a.topk(3).values, u(3, 7)),
    "top k lowest": (lambda a: a.topk(2, 1, largest=False).values, u(2, 5, 3)),
    "top k places": (lambda a: a.topk(2, 0).indices, u(5, 3)),
}
