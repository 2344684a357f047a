#!/usr/bin/env python3
"""Writes reference.safetensors with nothing but the format's description: an independent writer for the reader's test."""
import json
import pathlib
import struct

import numpy as np

rng = np.random.default_rng(3)
tensors = {
    "weight": rng.standard_normal((2, 3)).astype("<f4"),
    "double": np.array([[0.1], [-2.5e300]], dtype="<f8"),
    "labels": np.array([1, -2, 2**40], dtype="<i8"),
    "small": np.array([-7], dtype="<i4"),
    "mask": np.array([[True, False]]),
    "bytes": np.arange(5, dtype="u1"),
    "half": np.array([1.5, -0.25], dtype="<f2"),
    "empty": np.zeros((0, 4), dtype="<f4"),
    "scalar": np.array(3.0, dtype="<f4"),
}
words = {"<f4": "F32", "<f8": "F64", "<i8": "I64", "<i4": "I32", "|b1": "BOOL", "|u1": "U8", "<f2": "F16"}
words["<u2"] = "BF16"  # numpy has no bfloat16: its bits are the upper half of a float32's
tensors["brain"] = (np.array([1.5, -3e38, 2**-130], dtype="<f4").view("<u4") >> 16).astype("<u2")
header, data = {"__metadata__": {"made": "by hand"}}, b""
for name, array in tensors.items():
    raw = array.tobytes()
    header[name] = {"dtype": words[array.dtype.str], "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(raw)]}
    data += raw
text = json.dumps(header).encode()
pathlib.Path(__file__).with_name("reference.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + data)
