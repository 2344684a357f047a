import torch.nn.functional as F

from draws import u

CASES = {
    "batch norm": (lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), u(3, 4, 2, 2), u(4), u(4)),
    "batch norm of rows": (lambda x: F.batch_norm(x, None, None, training=True, eps=0.1), u(5, 3)),
    "batch norm moments": (lambda x: x.mean((0, 2)) * 2 + x.var((0, 2), unbiased=False), u(4, 3, 2)),
    "batch norm by given": (
        lambda x, m, v, w, b: ((x.movedim(1, -1) - m) / (v + 1e-5).sqrt() * w + b).movedim(-1, 1),
        u(3, 2, 4), u(2), u(2, low=0.5, high=2.0), u(2), u(2)),
    "layer norm": (lambda x, w, b: F.layer_norm(x, (5,), w, b), u(2, 3, 5), u(5), u(5)),
    "layer norm of two axes": (lambda x, w: F.layer_norm(x, (2, 4), w, None, 0.1), u(3, 2, 4), u(2, 4)),
    "layer norm plain": (lambda x: F.layer_norm(x, (4,)), u(3, 4)),
}
