import torch
import torch.nn.functional as F

from draws import i, m, u  # noqa: F401

EQUATIONS = {
    "bij,bjk->bik": ((2, 3, 4), (2, 4, 2)),
    "ij,kj": ((2, 3), (4, 3)),
    "ii->i": ((3, 3),),
    "ii": ((3, 3),),
    "ij->ji": ((2, 3),),
    "ijk->j": ((2, 3, 4),),
    "i,j->ij": ((2,), (3,)),
    "ij,ij->": ((2, 3), (2, 3)),
    "bqhd,bkhd->bhqk": ((2, 3, 2, 4), (2, 5, 2, 4)),
    "...ij,...jk->...ik": ((2, 1, 3, 4), (5, 4, 2)),
    "i...,i...": ((3, 2, 1), (3, 4)),
    "ij,jk,kl->il": ((2, 3), (3, 4), (4, 2)),
    "aab,bc,c->a": ((2, 2, 3), (3, 4), (4,)),
    "...->...": ((2, 3),),
    "bn,anm,bm->ba": ((2, 3), (5, 3, 4), (2, 4)),
}


def einsum(equation):
    return lambda *tensors: torch.einsum(equation, *tensors)


CASES = {
    "matmul": (torch.matmul, u(2, 3), u(3, 4)),
    "matmul batch": (torch.matmul, u(2, 1, 2, 3), u(4, 3, 2)),
    "matmul vector": (torch.matmul, u(3), u(3, 4)),
    "linear": (F.linear, u(4, 3), u(2, 3), u(2)),
    "linear large": (F.linear, u(40, 30), u(20, 30), u(20)),
    "linear Relu": (lambda x, w, b: F.relu(F.linear(x, w, b)), u(4, 3), u(2, 3), u(2)),
    "linear Sigmoid": (lambda x, w, b: torch.sigmoid(F.linear(x, w, b)), u(4, 3), u(2, 3), u(2)),
    "linear Tanh": (lambda x, w, b: torch.tanh(F.linear(x, w, b)), u(4, 3), u(2, 3), u(2)),
    "linear three axes": (F.linear, u(2, 4, 3), u(2, 3)),
    "dot": (torch.dot, u(5), u(5)),
    "outer": (torch.outer, u(3), u(4)),
    **{f"einsum {e}": (einsum(e), *(u(*shape) for shape in shapes)) for e, shapes in EQUATIONS.items()},
}
