#!/usr/bin/env python3
"""Writes operations/FAMILY.json: for each row of the operation table the inputs, outputs and gradients that PyTorch gives."""
import importlib
import json
import pathlib
import sys
import zlib

import torch

HERE = pathlib.Path(__file__).parent / "operations"
sys.path.insert(0, str(HERE))
torch.set_default_dtype(torch.float64)


def number(value):
    """JSON has no infinities and no NaN: .NET reads them as these words."""
    value = float(value)
    words = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
    return words.get(str(value), value)


def stored(tensor):
    kind = {torch.float64: "Float64", torch.int64: "Int64", torch.bool: "Bool"}[tensor.dtype]
    return {"dtype": kind, "shape": list(tensor.shape), "values": [number(v) for v in tensor.detach().reshape(-1)]}


def record(name, function, *draws):
    torch.manual_seed(zlib.crc32(name.encode()))
    inputs = [draw() for draw in draws]
    floats = [x.requires_grad_() for x in inputs if x.is_floating_point()]
    output = function(*inputs)
    case = {"name": name, "inputs": [stored(x) for x in inputs], "output": stored(output)}
    if output.requires_grad:
        start = torch.rand(output.shape) + 0.5
        gradients = torch.autograd.grad(output, floats, start, allow_unused=True)
        case["start"] = stored(start)
        case["gradients"] = [stored(torch.zeros_like(x) if g is None else g) for x, g in zip(floats, gradients)]
    return case


def main():
    for script in sorted(HERE.glob("*.py")):
        cases = getattr(importlib.import_module(script.stem), "CASES", None)
        if cases is not None:
            lines = [json.dumps(record(name, *case)) for name, case in cases.items()]
            script.with_suffix(".json").write_text("[\n" + ",\n".join(lines) + "\n]\n")


main()
