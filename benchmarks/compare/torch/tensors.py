"""Reads the safetensors files that Downhill writes, without a package for it."""
import json
import struct

import torch

DTYPES = {"F32": torch.float32, "I64": torch.int64}


def read(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        body = bytearray(file.read())
    return {name: _tensor(entry, body) for name, entry in header.items() if name != "__metadata__"}


def _tensor(entry, body):
    begin, end = entry["data_offsets"]
    # A clone, because slices of one buffer would not be aligned to cache lines.
    return torch.frombuffer(body[begin:end], dtype=DTYPES[entry["dtype"]]).reshape(entry["shape"]).clone()
