# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""Mosaics are H×W with red at (0, 0) and blue at (1, 1); pictures are 3×H×W. H and W are even."""
import torch
from torch.nn import functional


def per_pixel(values, like):
    """A value per colour, as a mosaic."""
    red, green, blue = (float(value) for value in values)
    cell = torch.tensor([[red, green], [green, blue]])
    return cell.repeat(like.shape[-2] // 2, like.shape[-1] // 2)


def pack(mosaic):
    """4×H/2×W/2: red, green beside red, green beside blue, blue."""
    return functional.pixel_unshuffle(mosaic[None], 2)


def unpack(planes):
    return functional.pixel_shuffle(planes, 2)[0]


def masked(mosaic):
    """3×H×W, zero where a colour was not sampled."""
    return torch.stack([mosaic * per_pixel(row, mosaic) for row in torch.eye(3)])


def pad(planes, margin, multiple=1):
    """C×H×W with reflected borders: `margin` pixels, and what is missing to a multiple at the bottom and right."""
    height, width = planes.shape[-2:]
    bottom, right = (margin + -(side + 2 * margin) % multiple for side in (height, width))
    return functional.pad(planes[None], (margin, right, margin, bottom), mode="reflect")[0]


def malvar(mosaic):
    """Malvar, He & Cutler, "High-quality linear interpolation for demosaicing of Bayer-patterned color images" (ICASSP 2004)."""
    cross = [[0, 0, -2, 0, 0], [0, 0, 4, 0, 0], [-2, 4, 8, 4, -2], [0, 0, 4, 0, 0], [0, 0, -2, 0, 0]]
    along = [[0, 0, 1, 0, 0], [0, -2, 0, -2, 0], [-2, 8, 10, 8, -2], [0, -2, 0, -2, 0], [0, 0, 1, 0, 0]]
    other = [[0, 0, -3, 0, 0], [0, 4, 0, 4, 0], [-3, 0, 12, 0, -3], [0, 4, 0, 4, 0], [0, 0, -3, 0, 0]]
    kernels = torch.tensor([cross, along, list(zip(*along)), other], dtype=torch.float32)[:, None] / 16
    green, beside, above, far = functional.conv2d(pad(mosaic[None], 2)[None], kernels)[0]
    picture = mosaic.repeat(3, 1, 1)
    for red, blue, y in ((0, 2, 0), (2, 0, 1)):  # rows of red, then, with the colours exchanged, rows of blue
        here, next_to = slice(y, None, 2), slice(1 - y, None, 2)
        picture[1, here, here] = green[here, here]
        picture[blue, here, here] = far[here, here]
        picture[red, here, next_to] = beside[here, next_to]
        picture[blue, here, next_to] = above[here, next_to]
    return picture
