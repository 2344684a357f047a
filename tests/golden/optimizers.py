#!/usr/bin/env python3
"""Writes optimizers.json: weights after each of ten steps over fixed gradients, for each optimizer and setting."""
import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
CASES = {
    "Sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "Sgd decay": lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.02),
    "Sgd momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "Sgd dampening": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, dampening=0.3, weight_decay=0.01),
    "Sgd nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "Adam": lambda p: torch.optim.Adam(p, lr=0.01),
    "Adam decay": lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.1),
    "Adam amsgrad": lambda p: torch.optim.Adam(p, lr=0.01, amsgrad=True),
    "AdamW": lambda p: torch.optim.AdamW(p, lr=0.01),
    "AdamW amsgrad": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.2, amsgrad=True),
    "RmsProp": lambda p: torch.optim.RMSprop(p),
    "RmsProp centered": lambda p: torch.optim.RMSprop(p, lr=0.02, alpha=0.9, centered=True, weight_decay=0.01),
    "RmsProp momentum": lambda p: torch.optim.RMSprop(p, lr=0.02, momentum=0.9),
}


def main():
    torch.manual_seed(2021)
    start = torch.randn(19)
    gradients = torch.randn(10, 19)
    # Sizes from tiny to large, and an exact zero: where epsilons and corrections show.
    gradients[:, 0] *= 1e-6
    gradients[:, 1] *= 1e3
    gradients[3, 2] = 0
    results = {}
    for name, make in CASES.items():
        weights = start.clone().requires_grad_()
        optimizer = make([weights])
        after = []
        for gradient in gradients:
            weights.grad = gradient.clone()
            optimizer.step()
            after.append(weights.tolist())
        results[name] = after
    text = json.dumps({"start": start.tolist(), "gradients": gradients.tolist(), "results": results})
    pathlib.Path(__file__).with_suffix(".json").write_text(text + "\n")


main()
