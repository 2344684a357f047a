"""Writes functions_float64.csv: elementary functions at many points, computed with 80 digits and rounded once.

Needs mpmath (made with 1.2.1):  python3 functions_float64.py > functions_float64.csv
"""
import random

from mpmath import mp, mpf
import mpmath as m

mp.dps = 400  # sine of 1e300 alone needs 300 digits
random.seed(1)


def uniform(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def powers(low, high, count, signs=(1,)):
    """Numbers whose exponents are uniform, from 2^low to 2^high."""
    return [random.choice(signs) * 2.0 ** random.uniform(low, high) for _ in range(count)]


BOTH = (1, -1)
FUNCTIONS = {
    "exp": (m.exp, uniform(-745, 709.7, 30) + uniform(-1, 1, 30) + powers(-60, 0, 10, BOTH)),
    "expm1": (m.expm1, uniform(-40, 709.7, 20) + uniform(-2, 2, 40) + powers(-1070, 0, 20, BOTH)),
    "log": (m.log, powers(-1074, 1024, 30) + uniform(0.5, 2, 40)),
    "log1p": (m.log1p, powers(-1070, 1020, 30) + uniform(-0.999, 3, 40) + powers(-60, 0, 20, BOTH)),
    "log2": (lambda x: m.log(x) / m.log(2), powers(-1074, 1024, 30) + uniform(0.5, 2, 40)),
    "log10": (lambda x: m.log(x) / m.log(10), powers(-1074, 1024, 30) + uniform(0.5, 2, 40)),
    "tanh": (m.tanh, uniform(-2, 2, 40) + powers(-1070, 5, 30, BOTH)),
    "sigmoid": (lambda x: 1 / (1 + m.exp(-x)), uniform(-745, 40, 30) + uniform(-5, 5, 40)),
    "softplus": (lambda x: m.log1p(m.exp(x)), uniform(-745, 100, 30) + uniform(-5, 5, 40)),
    "sin": (m.sin, uniform(-10, 10, 40) + powers(-1070, 1023, 60, BOTH)),
    "cos": (m.cos, uniform(-10, 10, 40) + powers(-30, 1023, 60, BOTH)),
    "tan": (m.tan, uniform(-10, 10, 40) + powers(-1070, 1023, 60, BOTH)),
    "asin": (m.asin, uniform(-1, 1, 50) + powers(-1070, 0, 20, BOTH) + [1 - 2.0 ** -k for k in range(3, 53, 5)]),
    "acos": (m.acos, uniform(-1, 1, 50) + powers(-60, 0, 10, BOTH) + [1 - 2.0 ** -k for k in range(3, 53, 5)]),
    "atan": (m.atan, uniform(-3, 3, 50) + powers(-1070, 1023, 30, BOTH)),
    "sinh": (m.sinh, uniform(-710.4, 710.4, 30) + uniform(-2, 2, 30) + powers(-1070, 0, 20, BOTH)),
    "cosh": (m.cosh, uniform(-710.4, 710.4, 30) + uniform(-2, 2, 30)),
    "asinh": (m.asinh, uniform(-3, 3, 40) + powers(-1070, 1023, 40, BOTH)),
    "acosh": (m.acosh, uniform(1, 3, 40) + powers(0, 1023, 30) + [1 + 2.0 ** -k for k in range(3, 53, 5)]),
    "atanh": (m.atanh, uniform(-1, 1, 50) + powers(-1070, 0, 20, BOTH) + [1 - 2.0 ** -k for k in range(3, 53, 5)]),
    "erf": (m.erf, uniform(-6, 6, 50) + powers(-1000, 0, 20, BOTH)),
    "normalcdf": (lambda x: m.erfc(-x / m.sqrt(2)) / 2, uniform(-38.5, 9, 50) + uniform(-3, 3, 50)),
}


def rounded(value):
    """The nearest double, denormals included: mpmath's own conversion rounds those twice."""
    if value == 0:
        return 0.0
    exponent = max(m.floor(m.log(abs(value), 2)) - 52, -1074)
    return float(m.ldexp(m.nint(m.ldexp(value, -int(exponent))), int(exponent)))


def main():
    print("# function, x, f(x): shortest decimals that read back as the same double")
    for name, (function, points) in FUNCTIONS.items():
        for x in points:
            if x != 0:
                print(f"{name},{x!r},{rounded(function(mpf(x)))!r}")
    for _ in range(120):
        x = powers(-random.choice((1, 30, 700)), random.choice((1, 30, 700)), 1)[0]
        y = random.uniform(-700, 700) / (abs(float(m.log(x))) + 1e-9)
        print(f"pow,{x!r};{y!r},{rounded(m.power(mpf(x), mpf(y)))!r}")
    for _ in range(80):
        y, x = powers(-random.choice((1, 30)), random.choice((1, 30)), 2, BOTH)
        print(f"atan2,{y!r};{x!r},{rounded(m.atan2(mpf(y), mpf(x)))!r}")


if __name__ == "__main__":
    main()
