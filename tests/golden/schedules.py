#!/usr/bin/env python3
"""Writes schedules.json: the learning rate of each of forty steps, starting from 1, for each schedule."""
import json
import pathlib

import torch
from torch.optim import lr_scheduler as s

CASES = {
    "constant": lambda o: s.ConstantLR(o, factor=1),
    "step": lambda o: s.StepLR(o, step_size=7, gamma=0.5),
    "exponential": lambda o: s.ExponentialLR(o, gamma=0.9),
    "cosine": lambda o: s.CosineAnnealingLR(o, T_max=39),
    "cosine floor": lambda o: s.CosineAnnealingLR(o, T_max=39, eta_min=0.1),
    "warmup": lambda o: s.SequentialLR(o, [s.LinearLR(o, start_factor=1 / 6, total_iters=5), s.ExponentialLR(o, gamma=0.9)], [5]),
}


def main():
    results = {}
    for name, make in CASES.items():
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
        schedule = make(optimizer)
        rates = []
        for _ in range(40):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            schedule.step()
        results[name] = rates
    pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(results) + "\n")


main()
