import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401

CASES = {
    "index places and ranges": (lambda a: a[1:3, -1, :], u(4, 3, 2)),
    "index ellipsis": (lambda a: a[0, ..., None, 1:], u(2, 3, 4, 2)),
    "index tensor": (lambda a, k: a[:, k], u(2, 5, 3), i(2, 2, low=-5, high=5)),
    "index tensors": (lambda a, k, l: a[k, l], u(4, 3, 2), i(2, 1, high=4), i(3, low=-3, high=3)),
    "index tensors apart": (lambda a, k, l: a[k, :, l], u(4, 2, 3), i(5, high=4), i(5, high=3)),
    "index mask": (lambda a, k: a[k], u(3, 4, 2), m(3, 4)),
    "index mask inside": (lambda a, k: a[:, k, 0], u(2, 5, 2), m(5)),
    "index select": (lambda a, k: a.index_select(1, k), u(2, 4, 3), i(6, high=4)),
    "index add": (lambda a, k, b: a.index_add(1, k, b), u(2, 4, 3), i(6, high=4), u(2, 6, 3)),
    "gather": (lambda a, k: a.gather(1, k), u(3, 4, 2), i(2, 5, 2, high=4)),
    "gather last axis": (lambda a, k: a.gather(-1, k), u(3, 4), i(3, 1, high=4)),
    "scatter": (lambda a, k, b: a.scatter(0, k, b), u(5, 3), i(1, 3, high=5), u(1, 3)),
    "scatter add": (lambda a, k, b: a.scatter_add(1, k, b), u(3, 4, 2), i(2, 5, 2, high=4), u(2, 5, 2)),
    "one-hot": (lambda k: F.one_hot(k, 5), i(2, 3, high=5)),
    "where": (torch.where, m(2, 3), u(2, 3), u(2, 3)),
    "where broadcast": (torch.where, m(3, 1), u(2, 1, 4), u(1)),
    "where number": (lambda k, a: torch.where(k, torch.tensor(2.0), a), m(4), u(2, 4)),
    "where numbers": (torch.where, m(4), u(), u()),
    "masked fill": (lambda a, k: a.masked_fill(k, -7), u(2, 3, 4), m(3, 1)),
    "masked select": (lambda a, k: a.masked_select(k), u(2, 3, 4), m(3, 1)),
    "unique": (lambda k: k.unique(), i(4, 6, low=-5, high=5)),
    "unique places": (lambda k: k.unique(return_inverse=True)[1], i(4, 6, low=-5, high=5)),
    "unique counts": (lambda k: k.unique(return_counts=True)[1], i(4, 6, low=-5, high=5)),
    "non-zero": (lambda k: k.nonzero(), i(3, 4, high=2)),
}
