#!/usr/bin/env python3
"""Writes layers.json: for each case a PyTorch module's state, input, output, gradients and what training changed in its buffers.

Every number is a multiple of 1/8192, so that float32 holds it; PyTorch computes in float64.
"""
import json
import pathlib
import zlib

import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def draw(*shape):
    return torch.randint(-2048, 2048, shape) / 1024


def stored(tensor):
    kind = "Int64" if tensor.dtype == torch.int64 else "Float32"
    return {"dtype": kind, "shape": list(tensor.shape), "values": tensor.detach().reshape(-1).tolist()}


def state(module):
    return {k: stored(v) for k, v in module.state_dict().items() if not k.endswith("num_batches_tracked")}


def record(name, module, x, train):
    with torch.no_grad():
        for key, value in module.state_dict().items():
            if value.is_floating_point():
                drawn = draw(*value.shape)
                # Weights of a whole network are small: where tanh is flat, float32 has no digits left of its slope.
                small = name == "network" and value.dim() > 1
                value.copy_(drawn.abs() + 0.25 if key.endswith("running_var") else drawn / 8 if small else drawn)
    module.train(train)
    case = {"name": name, "train": train, "state": state(module), "input": stored(x)}
    if x.is_floating_point():
        x.requires_grad_()
    output = module(x)
    start = draw(*output.shape)
    output.backward(start)
    case |= {"output": stored(output), "start": stored(start), "after": state(module)}
    case["gradients"] = {k: stored(p.grad) for k, p in module.named_parameters()}
    if x.is_floating_point():
        case["inputGradient"] = stored(x.grad)
    return case


def network():
    return nn.Sequential(
        nn.Conv2d(2, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2),
        nn.Sequential(nn.Flatten(), nn.Linear(16, 5), nn.Tanh()), nn.Linear(5, 3))


CASES = {
    "linear": (lambda: nn.Linear(5, 3), (4, 5)),
    "linear without bias": (lambda: nn.Linear(5, 3, bias=False), (2, 4, 5)),
    "conv2d": (lambda: nn.Conv2d(3, 4, 3), (2, 3, 6, 5)),
    "conv2d with everything": (
        lambda: nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(1, 2), dilation=(1, 2), groups=2, bias=False), (2, 4, 7, 6)),
    "max pool": (lambda: nn.MaxPool2d(3, stride=2, padding=1), (2, 2, 7, 6)),
    "average pool": (lambda: nn.AvgPool2d((2, 3), padding=1, count_include_pad=False, stride=2), (2, 2, 7, 6)),
    "batch norm of rows": (lambda: nn.BatchNorm1d(3), (6, 3)),
    "batch norm of sequences": (lambda: nn.BatchNorm1d(3, eps=0.01, momentum=0.3), (4, 3, 5)),
    "batch norm of images": (lambda: nn.BatchNorm2d(3), (2, 3, 4, 5)),
    "layer norm": (lambda: nn.LayerNorm(6), (2, 3, 6)),
    "layer norm of two axes": (lambda: nn.LayerNorm((3, 4), eps=0.01), (5, 3, 4)),
    "flatten": (lambda: nn.Flatten(), (2, 3, 4)),
    "identity": (lambda: nn.Identity(), (2, 3)),
    "relu": (lambda: nn.ReLU(), (4, 5)),
    "leaky relu": (lambda: nn.LeakyReLU(0.2), (4, 5)),
    "sigmoid": (lambda: nn.Sigmoid(), (4, 5)),
    "tanh": (lambda: nn.Tanh(), (4, 5)),
    "softmax": (lambda: nn.Softmax(1), (3, 4, 2)),
    "log softmax": (lambda: nn.LogSoftmax(-1), (3, 4)),
    "gelu": (lambda: nn.GELU(), (4, 5)),
    "gelu by tanh": (lambda: nn.GELU("tanh"), (4, 5)),
    "dropout": (lambda: nn.Dropout(0.5), (4, 5)),
    "network": (network, (3, 2, 4, 4)),
}


def main():
    cases = []
    for name, (module, shape) in CASES.items():
        torch.manual_seed(zlib.crc32(name.encode()))
        modes = [False] if name == "dropout" else [True, False] if name.startswith(("batch", "network")) else [True]
        cases += [record(name, module(), draw(*shape), train) for train in modes]
    torch.manual_seed(1)
    cases.append(record("embedding", nn.Embedding(6, 3), torch.tensor([[0, 5, 5], [2, 0, 1]]), True))
    lines = [json.dumps(case) for case in cases]
    pathlib.Path(__file__).with_suffix(".json").write_text("[\n" + ",\n".join(lines) + "\n]\n")


main()
