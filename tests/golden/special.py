#!/usr/bin/env python3
"""Writes special.json: what PyTorch gives for zeros, kinks, limits, infinities and NaN, value and derivative, for each function of one number."""
import importlib
import json
import pathlib
import sys

import torch

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "operations"))
torch.set_default_dtype(torch.float64)

POINTS = [0.0, -0.0, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0, 3.0, -3.0, 6.0, -40.0, 40.0, 1e-30, 1e30, -1e30,
          float("inf"), float("-inf"), float("nan")]
# What is not a function of one number, element by element.
SHAPED = {"softmax", "softmax middle", "log softmax", "log softmax first", "glu", "swiglu", "prelu", "atan2",
          "atan2 broadcast", "pow", "pow broadcast"}


def number(value):
    return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}.get(str(value), value)


def record(name, function):
    x = torch.tensor(POINTS, requires_grad=True)
    y = function(x)
    (slopes,) = torch.autograd.grad(y.sum(), x)
    return {"name": name, "values": [number(v) for v in y.tolist()], "slopes": [number(v) for v in slopes.tolist()]}


cases = {}
for family in "elementwise", "activation":
    cases.update(importlib.import_module(family).CASES)
lines = [json.dumps(record(name, case[0])) for name, case in cases.items() if name not in SHAPED]
head = json.dumps([number(v) for v in POINTS])
(HERE / "special.json").write_text('{"points": ' + head + ',\n"functions": [\n' + ",\n".join(lines) + "\n]}\n")
