"""How the cases draw their inputs."""
import torch


def u(*shape, low=-2.0, high=2.0):
    """Floats in [low, high)."""
    return lambda: torch.rand(shape) * (high - low) + low


def i(*shape, low=0, high=10):
    """Whole numbers in [low, high)."""
    return lambda: torch.randint(low, high, shape)


def m(*shape):
    """True and false."""
    return lambda: torch.rand(*shape) > 0.5
