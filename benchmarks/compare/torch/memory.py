"""Trains an MLP on MNIST for one epoch; prints the peak resident memory in bytes and the epoch's mean loss.

The twin of Workloads/MemoryRun.cs. Pixels stay bytes until a batch needs them, which is PyTorch's leanest way.
"""
import gzip
import os
import sys

import numpy
import torch
from torch import nn


def idx(name, offset):
    with gzip.open(os.path.join(sys.argv[1], "mnist", name)) as file:
        return torch.from_numpy(numpy.frombuffer(file.read(), numpy.uint8, offset=offset).copy())


def peak():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))


def main():
    torch.set_num_threads(int(sys.argv[2]))
    images = idx("train-images-idx3-ubyte.gz", 16).reshape(-1, 784)
    labels = idx("train-labels-idx1-ubyte.gz", 8).long()
    model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    loss_of = nn.CrossEntropyLoss()
    total = 0.0
    for rows in torch.randperm(len(images)).split(64):
        optimizer.zero_grad(set_to_none=True)
        loss = loss_of(model(images[rows].float() / 255), labels[rows])
        loss.backward()
        optimizer.step()
        total += loss.item() * len(rows)
    print(peak(), total / len(images))


main()
