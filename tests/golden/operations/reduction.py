from draws import i, m, u  # noqa: F401

CASES = {
    "sum all": (lambda a: a.sum(), u(2, 3)),
    "sum axis": (lambda a: a.sum(1, keepdim=True), u(2, 3, 4)),
    "sum apart": (lambda a: a.sum((0, 2)), u(2, 3, 4)),
}
