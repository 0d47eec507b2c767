# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""The U-Net of a model's weights, in PyTorch, and as a file of ONNX. The layers that are there say which variant it is, as in
core/backends/torch/unet, after which this is written."""
import json
import pathlib
import struct
import warnings

import numpy
import torch
from torch.nn import functional

STORED = {"F32": numpy.float32, "F16": numpy.float16}


def read_safetensors(file):
    """Name to tensor in float32."""
    data = pathlib.Path(file).read_bytes()
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        values = numpy.frombuffer(data[begin:end], STORED[entry["dtype"]]).astype(numpy.float32)
        tensors[name] = torch.from_numpy(values.reshape(entry["shape"]))
    return tensors


class UNet(torch.nn.Module):
    """N×4×H×W → N×12×H×W; H and W multiples of 16."""

    def __init__(self, weights):
        super().__init__()
        for name, tensor in weights.items():
            self.register_buffer(name.replace(".", "__"), tensor)

    def has(self, layer):
        return hasattr(self, f"{layer}.weight".replace(".", "__"))

    def parameters_of(self, layer):
        return (getattr(self, f"{layer}.{kind}".replace(".", "__")) for kind in ("weight", "bias"))

    def convolve(self, layer, x, activate=True):
        weight, bias = self.parameters_of(layer)
        groups = int(weight.shape[0]) if layer.endswith(".depthwise") else 1
        x = functional.conv2d(x, weight, bias, padding=int(weight.shape[2]) // 2, groups=groups)
        return functional.leaky_relu(x, 0.2) if activate else x

    def convolution(self, layer, x):
        if self.has(f"{layer}.depthwise"):
            return self.convolve(f"{layer}.pointwise", self.convolve(f"{layer}.depthwise", x, activate=False))
        if self.has(f"{layer}.squeeze"):
            x = self.convolve(f"{layer}.squeeze", x)
            return torch.cat([self.convolve(f"{layer}.expand1x1", x), self.convolve(f"{layer}.expand3x3", x)], 1)
        return self.convolve(layer, x)

    def stack(self, level, x):
        return self.convolution(f"{level}_2", self.convolution(f"{level}_1", x))

    def forward(self, x):
        skips = []
        for level in range(1, 5):
            skips.append(self.stack(f"conv{level}", x))
            x = functional.max_pool2d(skips[-1], 2)
        x = self.stack("conv5", x)
        for level in range(6, 10):
            x = functional.conv_transpose2d(x, *self.parameters_of(f"upv{level}"), stride=2)
            x = self.stack(f"conv{level}", torch.cat([x, skips.pop()], 1))
        return self.convolve("conv10_1", x, activate=False)


def export(weights_file, side, onnx_file):
    """Of a fixed size, 1×4×side×side, which gives ONNX Runtime the most to plan with."""
    network = UNet(read_safetensors(weights_file)).eval()
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(network, torch.zeros(1, 4, side, side), str(onnx_file), opset_version=13,
                          input_names=["packed"], output_names=["result"])
