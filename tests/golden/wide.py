#!/usr/bin/env python3
"""Writes wide.json: the losses of lesson 5's wide network, 1 -> 512 tanh -> 1, over 1,847 full-batch steps.

Weights and points start from wide-start.safetensors, which the lesson writes (seed 2021); computed here in float64.
"""
import json
import pathlib
import struct

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
STEPS = 1847
HERE = pathlib.Path(__file__).parent


def read(path):
    raw = path.read_bytes()
    length = struct.unpack("<Q", raw[:8])[0]
    header, data = json.loads(raw[8 : 8 + length]), raw[8 + length :]
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__":
            assert entry["dtype"] == "F32"
            numbers = np.frombuffer(data[slice(*entry["data_offsets"])], dtype="<f4").reshape(entry["shape"])
            tensors[name] = torch.from_numpy(numbers.astype("f8"))
    return tensors


def main():
    start = read(HERE / "wide-start.safetensors")
    x, y = start.pop("x"), start.pop("y")
    network = torch.nn.Sequential(torch.nn.Linear(1, 512), torch.nn.Tanh(), torch.nn.Linear(512, 1))
    network.load_state_dict(start)
    sgd = torch.optim.SGD(network.parameters(), lr=0.003, momentum=0.9)
    losses = []
    for _ in range(STEPS):
        sgd.zero_grad()
        loss = torch.nn.functional.mse_loss(network(x), y)
        losses.append(loss.item())
        loss.backward()
        sgd.step()
    losses.append(torch.nn.functional.mse_loss(network(x), y).item())
    every = {str(step): losses[step] for step in [*range(0, STEPS, 100), STEPS]}
    text = json.dumps({"steps": STEPS, "losses": every}, indent=1)
    (HERE / "wide.json").write_text(text + "\n")


main()
