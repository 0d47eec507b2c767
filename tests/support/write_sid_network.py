# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes, with stock PyTorch, a network as ports of Learning to See in the Dark have it: its random weights in both
file formats, the program, float and quantised, an input and what PyTorch makes of it.

usage: python3 write_sid_network.py FOLDER original|light|lighter|fire [--quantise]
"""
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional


class Separable(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.depthwise = nn.Conv2d(inputs, inputs, 3, padding=1, groups=inputs)
        self.pointwise = nn.Conv2d(inputs, outputs, 1)

    def forward(self, x):
        return self.pointwise(self.depthwise(x))


class Fire(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.squeeze = nn.Conv2d(inputs, outputs // 4, 1)
        self.expand1x1 = nn.Conv2d(outputs // 4, outputs // 2, 1)
        self.expand3x3 = nn.Conv2d(outputs // 4, outputs // 2, 3, padding=1)

    def forward(self, x):
        x = functional.leaky_relu(self.squeeze(x), 0.2)
        return torch.cat([self.expand1x1(x), self.expand3x3(x)], 1)


def plain(inputs, outputs):
    return nn.Conv2d(inputs, outputs, 3, padding=1)


LAYERS = {"original": (plain, plain), "light": (plain, Separable), "lighter": (Separable, Separable), "fire": (Fire, Fire)}


class Network(nn.Module):
    def __init__(self, variant):
        super().__init__()
        first, second = LAYERS[variant]
        for level, (inputs, outputs) in enumerate([(4, 32), (32, 64), (64, 128), (128, 256), (256, 512), (512, 256),
                                                   (256, 128), (128, 64), (64, 32)], start=1):
            if level > 5:
                setattr(self, f"upv{level}", nn.ConvTranspose2d(inputs, outputs, 2, stride=2))
            setattr(self, f"conv{level}_1", first(inputs, outputs))
            setattr(self, f"conv{level}_2", second(outputs, outputs))
        self.conv10_1 = nn.Conv2d(32, 12, 1)

    def forward(self, x):
        conv1 = self.lrelu(self.conv1_2(self.lrelu(self.conv1_1(x))))
        conv2 = self.lrelu(self.conv2_2(self.lrelu(self.conv2_1(functional.max_pool2d(conv1, 2)))))
        conv3 = self.lrelu(self.conv3_2(self.lrelu(self.conv3_1(functional.max_pool2d(conv2, 2)))))
        conv4 = self.lrelu(self.conv4_2(self.lrelu(self.conv4_1(functional.max_pool2d(conv3, 2)))))
        x = self.lrelu(self.conv5_2(self.lrelu(self.conv5_1(functional.max_pool2d(conv4, 2)))))
        x = torch.cat([self.upv6(x), conv4], 1)
        x = self.lrelu(self.conv6_2(self.lrelu(self.conv6_1(x))))
        x = torch.cat([self.upv7(x), conv3], 1)
        x = self.lrelu(self.conv7_2(self.lrelu(self.conv7_1(x))))
        x = torch.cat([self.upv8(x), conv2], 1)
        x = self.lrelu(self.conv8_2(self.lrelu(self.conv8_1(x))))
        x = torch.cat([self.upv9(x), conv1], 1)
        x = self.lrelu(self.conv9_2(self.lrelu(self.conv9_1(x))))
        return functional.pixel_shuffle(self.conv10_1(x), 2)

    def lrelu(self, x):
        return functional.leaky_relu(x, 0.2)


def write(tensor, path):
    path.write_bytes(tensor.contiguous().numpy().astype("<f4").tobytes())


def quantised(network, calibration):
    from torch.ao.quantization import get_default_qconfig_mapping
    from torch.ao.quantization.quantize_fx import convert_fx, prepare_fx

    torch.backends.quantized.engine = "qnnpack"
    prepared = prepare_fx(network, get_default_qconfig_mapping("qnnpack"), calibration)
    prepared(calibration)
    return convert_fx(prepared)


folder = Path(sys.argv[1])
torch.manual_seed(1)
network = Network(sys.argv[2]).eval()
x = torch.rand(1, 4, 48, 64)
with torch.no_grad():
    for name, parameter in network.named_parameters():
        if name.endswith("weight") and name.startswith("conv"):
            nn.init.kaiming_normal_(parameter, a=0.2)
    # A picture's values: about 0 to 1.
    y = network(x)
    network.conv10_1.weight.mul_(0.25 / y.std())
    network.conv10_1.bias.fill_(0.5)
    y = network(x)
    weights = network.state_dict()
    torch.save(weights, folder / "zip.pth")
    torch.save(weights, folder / "legacy.pth", _use_new_zipfile_serialization=False)
    torch.save({"epoch": 7, "state_dict": nn.DataParallel(network).state_dict()}, folder / "parallel.pth")
    torch.jit.script(network).save(str(folder / "program.pt"))
    write(x, folder / "input")
    write(functional.pixel_unshuffle(y, 2), folder / "output")
    if "--quantise" in sys.argv:
        small = quantised(network, x)
        torch.jit.trace(small, x).save(str(folder / "quantised.pt"))
        write(functional.pixel_unshuffle(small(x), 2), folder / "quantised_output")
