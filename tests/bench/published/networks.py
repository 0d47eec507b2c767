# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""Published networks, written after their papers and the shapes of their weights. README.md says where these are."""
import math
import pathlib

import h5py
import numpy
import torch
from torch.nn import functional

from mosaics import masked, pack, pad, unpack


# Gharbi and Kokkinos: a mosaic and its noise's deviations → a picture. Awgn: the same of pictures. Pmrid: mosaic → mosaic.

class Gharbi:
    """Gharbi, Chaurasia, Paris & Durand, "Deep joint demosaicking and denoising" (SIGGRAPH Asia 2016), as released: the last
    features at half size, and with noise the first too, are products of two halves. Wants green at (0, 0), red at (0, 1)."""

    def __init__(self, weights):
        self.weights = weights
        self.with_noise = "preconv1" in weights

    @classmethod
    def without_noise(cls, file):
        names = {"pack_mosaic": "pack_mosaick", "residual_predictor": "residual", "upsampler": "unpack_mosaick", "post_conv": "post_conv1"}
        weights = {}
        for name, tensor in torch.load(file, map_location="cpu", weights_only=True).items():
            name = name.split(".")[-2]
            weights.setdefault(names.get(name, name), []).append(tensor)
        return cls(weights)

    @classmethod
    def of_noise(cls, folder):
        weights = {}
        for file in sorted(pathlib.Path(folder).iterdir()):
            weights.setdefault(file.stem[:-2], []).append(torch.from_numpy(numpy.load(file)))
        return cls(weights)

    def convolve(self, layer, x, stride=1):
        return functional.conv2d(x, *self.weights[layer], stride=stride)

    def product(self, layer, x):
        filters, masks = self.convolve(layer, x).relu().chunk(2, 1)
        return filters * masks

    def __call__(self, mosaic, deviation=None):
        margin = 32
        whole = pad(masked(mosaic), margin).flip(-1)[None]
        x = self.convolve("pack_mosaick", whole, stride=2)
        if self.with_noise:
            level = functional.avg_pool2d(pad(deviation[None], margin).flip(-1)[None], 2)
            x = self.product("preconv1", torch.cat([x, level], 1))
        else:
            x = self.convolve("conv1", x).relu()
        for layer in range(2, 15):
            x = self.convolve(f"conv{layer}", x).relu()
        x = self.convolve("residual", self.product("conv15", x))
        x = functional.conv_transpose2d(x, *self.weights["unpack_mosaick"], stride=2, groups=3)
        x = torch.cat([whole[..., 30:-30, 30:-30], x], 1)
        x = self.convolve("output", self.convolve("post_conv1", x).relu())
        return x[0, :, 1:-1, 1:-1].flip(-1)


class Kokkinos:
    """Kokkinos & Lefkimmiatis, "Deep image demosaicking using a cascade of convolutional residual denoising networks" (ECCV
    2018): steps of a gradient and a residual denoiser, extrapolated; values are 0 to 255."""

    def __init__(self, file):
        self.weights, self.steps, self.blocks = torch.load(file, map_location="cpu", weights_only=True)

    def weight(self, layer):
        """Of a normalised layer: its directions times their lengths."""
        direction, length = self.weights[f"{layer}.weight_v"], self.weights[f"{layer}.weight_g"]
        return direction * (length / direction.flatten(1).norm(dim=1).reshape(length.shape)), self.weights[f"{layer}.bias"]

    def activated(self, x, block, number):
        x = functional.prelu(x, self.weights[f"{block}.relu{number}.weight"])
        return functional.conv2d(functional.pad(x, (1, 1, 1, 1), mode="reflect"), *self.weight(f"{block}.conv{number}"))

    def noise(self, x, radius):
        """What the denoiser takes for noise, its norm `radius` at most."""
        x = functional.conv2d(functional.pad(x, (2, 2, 2, 2), mode="reflect"), *self.weight("model.conv1"))
        for number in range(self.blocks):
            block = f"model.layer1.{number}"
            change = self.activated(self.activated(x, block, 1), block, 2)
            x = change if number == 0 else x + change
        x = functional.conv_transpose2d(x, *self.weight("model.conv_out"), padding=2)
        return x * (radius / x.norm().clamp(min=radius))

    def __call__(self, mosaic, deviation):
        margin = 8
        samples = 255 * pad(masked(mosaic), margin)[None]
        mask = pad(masked(torch.ones_like(mosaic)), margin)[None]
        level = 255 * float((deviation**2).mean().sqrt())
        around, beside = torch.tensor([[1, 2, 1], [2, 4, 2], [1, 2, 1]]) / 4, torch.tensor([[0, 1, 0], [1, 4, 1], [0, 1, 0]]) / 4
        x = functional.conv2d(samples, torch.stack([around, beside, around])[:, None], padding=1, groups=3)
        before = torch.zeros_like(x)
        for step in range(self.steps):
            ahead = x + self.weights["w"][step].exp() * (x - before) if step > 0 else x
            before = x
            target = ahead - mask * ahead + samples
            radius = float(self.weights["alpha"][step].exp()) * level * math.sqrt(x.numel() - 1)
            x = (target - self.noise(target, radius)).clamp(0, 255)
        return x[0, :, margin:-margin, margin:-margin] / 255


class Awgn:
    """Zhang, Zuo & Zhang, "FFDNet" (IEEE TIP 2018), and FDnCNN, its sister at full size: a chain of convolutions on a picture and
    a map of its noise. `correlation` of the noise of two colours is told to FFDNet_3D_RGB alone, which has six maps: the roots
    of the covariances. MATLAB's files have columns first, so pictures are transposed."""

    def __init__(self, file, correlation=0.0):
        with h5py.File(file) as stored:
            layers = [stored[reference] for reference in stored["net/layers"][:, 0]]
            pairs = [layer["weights"][:, 0] for layer in layers if numpy.array(layer["type"]).tobytes().replace(b"\0", b"") == b"conv"]
            self.layers = [[torch.from_numpy(numpy.array(stored[reference])) for reference in pair] for pair in pairs]
        self.half = len(self.layers[-1][1].ravel()) == 12
        self.maps = self.layers[0][0].shape[1] - (12 if self.half else 3)
        self.correlation = correlation

    def __call__(self, picture, deviation):
        """Both are 3×H×W."""
        height, width = picture.shape[-2:]
        picture, deviation = pad(picture, 0, 2).transpose(1, 2)[None], pad(deviation, 0, 2).transpose(1, 2)[None]
        if self.maps == 6:
            red, green, blue = deviation[0]
            root = math.sqrt(self.correlation)
            shared = [root * (one * other).sqrt() for one, other in ((red, green), (red, blue), (green, blue))]
            level = torch.stack([red, shared[0], green, shared[1], shared[2], blue])[None]
        else:
            level = (deviation**2).mean(1, keepdim=True).sqrt()
        x = functional.pixel_unshuffle(picture, 2) if self.half else picture
        x = torch.cat([x, functional.avg_pool2d(level, 2) if self.half else level], 1)
        for number, (weight, bias) in enumerate(self.layers):
            x = functional.conv2d(x.relu() if number > 0 else x, weight, bias.ravel(), padding=1)
        x = functional.pixel_shuffle(x, 2) if self.half else x
        return x[0].transpose(1, 2)[:, :height, :width]


class Pmrid:
    """Wang et al., "Practical deep raw image denoising on mobile devices" (ECCV 2020). Its k-sigma transform brings any noise to
    that of one sensor at ISO 1600: `GAIN` counts per electron, `VARIANCE` in counts², `WHITE` counts."""
    ISO, WHITE, SCALE = 1600, 959.0, 256.0
    GAIN = 0.0005995267 * ISO + 0.00868861
    VARIANCE = 7.11772e-7 * ISO**2 + 6.514934e-4 * ISO + 0.11492713

    def __init__(self, file):
        self.weights = torch.load(file, map_location="cpu", weights_only=True)

    def convolve(self, name, x, stride=1):
        if f"{name}.conv.weight" in self.weights:
            weight = self.weights[f"{name}.conv.weight"]
            return functional.conv2d(x, weight, self.weights[f"{name}.conv.bias"], stride, padding=weight.shape[-1] // 2)
        depthwise = self.weights[f"{name}.depthwise.weight"]
        x = functional.conv2d(x, depthwise, None, stride, padding=depthwise.shape[-1] // 2, groups=len(depthwise))
        return functional.conv2d(x, self.weights[f"{name}.pointwise.weight"], self.weights[f"{name}.pointwise.bias"])

    def encode(self, name, x, blocks):
        for number in range(blocks):
            block, stride = f"{name}.{number}", 2 if number == 0 else 1
            same = self.convolve(f"{block}.proj", x, stride) if f"{block}.proj.depthwise.weight" in self.weights else x
            x = self.convolve(f"{block}.conv2", self.convolve(f"{block}.conv1", x, stride).relu()) + same
            x = x.relu()
        return x

    def decode(self, name, x):
        return x + self.convolve(f"{name}.conv1", self.convolve(f"{name}.conv0", x).relu())

    def network(self, planes):
        levels = [self.convolve("conv0", planes).relu()]
        for number, blocks in enumerate((2, 2, 4, 4), 1):
            levels.append(self.encode(f"enc{number}", levels[-1], blocks))
        x = self.convolve("encdec", levels.pop()).relu()
        for number in range(1, 5):
            stage = f"dec{number}"
            x = functional.conv_transpose2d(self.decode(f"{stage}.decode_conv", x), self.weights[f"{stage}.upsample.weight"],
                                            self.weights[f"{stage}.upsample.bias"], stride=2)
            x = x + self.convolve(f"{stage}.proj_conv", levels.pop()).relu()
        return planes + self.convolve("out1", self.decode("out0", x))

    def __call__(self, electrons, read_deviation):
        shift = (float(read_deviation.mean()) ** 2 - self.VARIANCE / self.GAIN**2) * self.GAIN
        counts = pad(pack(electrons), 16, 16) * self.GAIN + shift
        counts = self.network(counts[None] * (self.SCALE / self.WHITE))[0] * (self.WHITE / self.SCALE)
        height, width = electrons.shape
        return unpack((counts[:, 16 : 16 + height // 2, 16 : 16 + width // 2] - shift) / self.GAIN)
