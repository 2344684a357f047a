from draws import i, m, u  # noqa: F401

CASES = {
    "cumulative sum": (lambda a: a.cumsum(1), u(2, 3, 4)),
    "cumulative sum last": (lambda a: a.cumsum(-1), u(2, 5)),
    "cumulative product": (lambda a: a.cumprod(0), u(4, 3)),
    "cumulative product zeros": (lambda a: a.relu().cumprod(1), u(4, 5, low=-1, high=3)),
}
