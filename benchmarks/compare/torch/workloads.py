"""What PyTorch does for each row: prepare() returns numbers to agree on, step() is timed, reset() goes back to the start."""
import torch
import torch.nn.functional as F

import models

CHECKED_LOSSES = 3


def make(name, tensors, variant):
    if models.step(name):
        return TrainingStep(name, tensors, variant)
    if name.startswith("conv-"):
        return ConvolutionBoth(tensors) if name == "conv-both" else ConvolutionForward(tensors, variant)
    return Elementwise(name, tensors)


class TrainingStep:
    def __init__(self, name, tensors, variant):
        self.model_of, self.optimizer_of, loss = models.step(name)
        self.variant = variant
        self.inputs, self.targets = tensors.pop("inputs"), tensors.pop("targets")
        if variant == "channels last":
            self.inputs = self.inputs.to(memory_format=torch.channels_last)
        self.initial = tensors
        self.loss = loss()

    def reset(self):
        self.model = self.model_of()
        self.model.load_state_dict(self.initial)
        if self.variant == "channels last":
            self.model = self.model.to(memory_format=torch.channels_last)
        self.optimizer = self.optimizer_of(self.model, foreach=self.variant == "foreach")

    def prepare(self):
        self.reset()
        return [float(self.train()) for _ in range(CHECKED_LOSSES)]

    def step(self):
        self.train()

    def train(self):
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.loss(self.model(self.inputs), self.targets)
        loss.backward()
        self.optimizer.step()
        return loss


class ConvolutionForward:
    def __init__(self, tensors, variant):
        layout = torch.channels_last if variant == "channels last" else torch.contiguous_format
        self.x = tensors["inputs"].to(memory_format=layout)
        self.weight = tensors["weight"].to(memory_format=layout)
        self.bias = tensors["bias"]

    def reset(self):
        pass

    def prepare(self):
        return sample(self.forward())

    def step(self):
        self.forward()

    def forward(self):
        return F.conv2d(self.x, self.weight, self.bias)


class ConvolutionBoth:
    def __init__(self, tensors):
        self.leaves = [tensors[name].requires_grad_() for name in ("inputs", "weight", "bias")]
        self.slope = tensors["slope"]

    def reset(self):
        pass

    def prepare(self):
        self.step()
        return [number for leaf in self.leaves for number in sample(leaf.grad)]

    def step(self):
        for leaf in self.leaves:
            leaf.grad = None
        F.conv2d(*self.leaves).backward(self.slope)


class Elementwise:
    def __init__(self, name, tensors):
        self.x = tensors["inputs"]
        self.function = {"exp-1m": torch.exp, "sigmoid-1m": torch.sigmoid, "tanh-1m": torch.tanh}[name]

    def reset(self):
        pass

    def prepare(self):
        return sample(self.function(self.x))

    def step(self):
        self.function(self.x)


def sample(result, count=64):
    """The elements that Workloads/Sample.cs takes."""
    flat = result.detach().contiguous().flatten()
    return [float(flat[i * (flat.numel() - 1) // (count - 1)]) for i in range(count)]
