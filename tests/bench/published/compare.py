#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""Published denoising networks on the crops of rivals_bench. README.md says where their weights are.

    cmake --build --preset dev --target rivals_bench      (needs python3-torch, python3-h5py and, for --check, python3-pil)
    tests/bench/published/compare.py WEIGHTS PHOTOGRAPHS              the table, with Nightjar's rows
    tests/bench/published/compare.py WEIGHTS PHOTOGRAPHS --networks nightjar
    tests/bench/published/compare.py WEIGHTS PHOTOGRAPHS --check      each network on what it was trained for

Networks know the true noise. For each gain, the way of use, the noise level they are told and the contrast of their input are
those that score best on the centre of every sixth photograph; the table is of all photographs, whole crops.
"""
import argparse
import functools
import json
import math
import pathlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass

import numpy
import torch
from torch.nn import functional

from mosaics import malvar, masked, pack, pad, per_pixel, unpack
from networks import Awgn, Gharbi, Kokkinos, Pmrid

ROOT = pathlib.Path(__file__).resolve().parents[3]
RIVALS_BENCH = ROOT / "build/dev/tests/rivals_bench"
TUNING_STRIDE = 6
CHECKED_SIDE = 256  # pixels
NIGHTJAR = "nightjar"  # among networks: its models, by rivals_bench
LEVEL_STEP, CONTRAST_STEP = 1.25, 1.4


# What is measured.

@dataclass
class Shot:
    mosaic: torch.Tensor  # in units of the photograph's white
    clean: torch.Tensor   # developed
    gain: float
    read_variance: float
    balance: torch.Tensor

    def centre(self, side):
        y, x = (max(0, (size - side) // 4 * 2) for size in self.mosaic.shape)
        return Shot(self.mosaic[y : y + side, x : x + side], self.clean[:, y : y + side, x : x + side], self.gain,
                    self.read_variance, self.balance)


def take_shots(photographs):
    """Gain to shots."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([RIVALS_BENCH, "--write-shots", folder, photographs], check=True)
        entries = json.loads(pathlib.Path(folder, "shots.json").read_text())
        values = torch.from_numpy(numpy.fromfile(pathlib.Path(folder, "shots.f32"), numpy.float32))
    shots = {}
    for entry in entries:
        shape = 4, entry["height"], entry["width"]
        planes, values = values[: math.prod(shape)].reshape(shape), values[math.prod(shape) :]
        shots.setdefault(entry["gain"], []).append(
            Shot(planes[0], planes[1:], entry["gain"], entry["readVariance"], torch.tensor(entry["whiteBalance"])))
    return shots


def psnr(picture, clean):
    return -10 * math.log10(float(((picture - clean) ** 2).mean()))


def developed(picture):
    """Of white-balanced RGB."""
    return picture.clamp(0, 1) ** (1 / 2.2)


# Domains: a shot → its mosaic and the noise's deviation at each pixel; what a network made of the mosaic → the developed picture.

def smoothed(mosaic):
    """Means of 5×5 pixels of one colour."""
    return unpack(functional.avg_pool2d(pad(pack(mosaic), 2), 5, stride=1))


class Linear:
    """White-balanced camera RGB."""

    def enter(self, shot):
        balance = per_pixel(shot.balance, shot.mosaic)
        variance = shot.gain * smoothed(shot.mosaic).clamp(min=0) + shot.read_variance
        return balance * shot.mosaic, balance * variance.sqrt()

    def leave(self, picture, shot):
        return developed(picture)


class Gamma(Linear):
    """White-balanced, raised to 1/2.2; what is below black is mirrored."""

    def enter(self, shot):
        mosaic, deviation = super().enter(shot)
        level = torch.maximum(smoothed(mosaic), deviation)
        return mosaic.sign() * mosaic.abs() ** (1 / 2.2), deviation * level ** (1 / 2.2 - 1) / 2.2

    def leave(self, picture, shot):
        return picture.clamp(0, 1)


class Stabilised:
    """The generalised Anscombe transform, black to 0 and white to 1: of camera RGB, where the noise has one deviation, or of
    white-balanced RGB, where it has one for each colour. The way back is the unbiased one of rivals_bench."""

    def __init__(self, balanced):
        self.balanced = balanced

    def noise(self, shot):
        """Of each colour: gain, read variance in electrons², z at black, z at white less z at black."""
        gain = shot.gain * (shot.balance if self.balanced else torch.ones(3))
        read = torch.full((3,), shot.read_variance / shot.gain**2)
        at_black = 2 * (read + 0.375).sqrt()
        return gain, read, at_black, 2 * (1 / gain + read + 0.375).sqrt() - at_black

    def enter(self, shot):
        gain, read, at_black, span = (per_pixel(values, shot.mosaic) for values in self.noise(shot))
        mosaic = shot.mosaic * (per_pixel(shot.balance, shot.mosaic) if self.balanced else 1)
        return (2 * (mosaic / gain + read + 0.375).clamp(min=0).sqrt() - at_black) / span, 1 / span

    def leave(self, picture, shot):
        gain, read, at_black, span = (values[:, None, None] for values in self.noise(shot))
        z = (picture * span + at_black).clamp(min=1)
        root = math.sqrt(1.5)
        electrons = z**2 / 4 + root / (4 * z) - 11 / (8 * z**2) + 5 * root / (8 * z**3) - 0.125 - read
        return developed(electrons * gain * (1 if self.balanced else shot.balance[:, None, None]))


class Electrons:
    """The mosaic in electrons, and the read noise's deviation; what comes back is a mosaic, to be demosaicked after development."""

    def __init__(self, demosaic):
        self.demosaic = demosaic

    def enter(self, shot):
        return shot.mosaic / shot.gain, torch.full_like(shot.mosaic, math.sqrt(shot.read_variance) / shot.gain)

    def leave(self, mosaic, shot):
        return self.demosaic(developed(mosaic * shot.gain * per_pixel(shot.balance, mosaic))).clamp(0, 1)


# Which network is used in which ways: a way is a network, its domain and the domain's name.

STABILISED, BALANCED = ("stabilised", Stabilised(False)), ("stabilised, balanced", Stabilised(True))
GAMMA, LINEAR = ("gamma 2.2", Gamma()), ("linear", Linear())


class AfterDemosaic:
    def __init__(self, denoise, demosaic):
        self.denoise, self.demosaic = denoise, demosaic

    def __call__(self, mosaic, deviation):
        red, green, _, blue = pack(deviation)
        return self.denoise(self.demosaic(mosaic), torch.stack([red, green, blue]).repeat_interleave(2, 1).repeat_interleave(2, 2))


class BeforeDemosaic(AfterDemosaic):
    """At half size, once with each green."""

    def __call__(self, mosaic, deviation):
        planes, levels = pack(mosaic), pack(deviation)
        first, second = (self.denoise(planes[[0, green, 3]], levels[[0, green, 3]]) for green in (1, 2))
        red, blue = (first[0] + second[0]) / 2, (first[2] + second[2]) / 2
        return self.demosaic(unpack(torch.stack([red, first[1], second[1], blue])))


def awgn_ways(weights, file, *correlations):
    demosaics = {"Malvar": malvar, "Gharbi without noise": gharbi_without_noise(weights)}
    return [(kind(Awgn(weights / file, correlation), demosaic), domain,
             f"{order} {demosaic_name}, {domain_name}" + (f", correlation {correlation}" if correlation else ""))
            for order, kind in (("after", AfterDemosaic), ("before", BeforeDemosaic))
            for demosaic_name, demosaic in demosaics.items()
            for domain_name, domain in (STABILISED, BALANCED, GAMMA)
            for correlation in correlations]


def gharbi_ways(weights):
    network = Gharbi.of_noise(weights / "demosaicnet_torch/pretrained_models/bayer_noise")
    return [(network, domain, name) for name, domain in (STABILISED, BALANCED, GAMMA, LINEAR)]


def gharbi_without_noise(weights):
    return Gharbi.without_noise(weights / "demosaicnet/demosaicnet/data/bayer.pth")


def kokkinos_ways(weights):
    network = Kokkinos(weights / "deep_demosaick/pretrained_models/bayer_noisy/model_best.pth")
    return [(network, domain, name) for name, domain in (STABILISED, BALANCED, GAMMA, LINEAR)]


def pmrid_ways(weights):
    network = Pmrid(weights / "PMRID/models/torch_pretrained.ckp")
    gharbi = gharbi_without_noise(weights)
    return [(network, Electrons(malvar), "before Malvar"), (network, Electrons(gharbi), "before Gharbi without noise")]


NETWORKS = {
    "gharbi": ("Gharbi 2016", gharbi_ways),
    "kokkinos": ("Kokkinos 2018", kokkinos_ways),
    "ffdnet": ("FFDNet, colour", lambda weights: awgn_ways(weights, "FFDNet/models/FFDNet_color.mat", 0.0)),
    "ffdnet3d": ("FFDNet 3D RGB", lambda weights: awgn_ways(weights, "FFDNet/models/FFDNet_3D_RGB.mat", 0.0, 0.4)),
    "fdncnn": ("FDnCNN, colour", lambda weights: awgn_ways(weights, "DnCNN/model/FDnCNN_color.mat", 0.0)),
    "pmrid": ("PMRID", pmrid_ways),
}


def restored(way, shot, level=1.0, contrast=1.0):
    """`level`: of the noise told, over the true one. `contrast`: of what the network sees, over the domain's."""
    network, domain, _ = way
    mosaic, deviation = domain.enter(shot)
    return domain.leave(network(contrast * mosaic, contrast * level * deviation).float() / contrast, shot)


def mean_psnr(way, shots, *settings):
    return sum(psnr(restored(way, shot, *settings), shot.clean) for shot in shots) / len(shots)


def climb(score):
    """The best pair of whole numbers, found by single steps from (0, 0)."""
    best, found = (0, 0), None
    while best != found:
        found = best
        for step in ((1, 0), (-1, 0), (0, -1), (0, 1)):
            best = max(best, (found[0] + step[0], found[1] + step[1]), key=score)
    return best


def best_use(ways, shots, side, tuned_ways):
    """Of a gain: the way and its settings. The ways that start best are tuned."""
    tuning = [shot.centre(side) for shot in shots[::TUNING_STRIDE]]

    @functools.lru_cache(maxsize=None)
    def score(way, level, contrast):
        value = mean_psnr(ways[way], tuning, LEVEL_STEP**level, CONTRAST_STEP**contrast)
        return -math.inf if math.isnan(value) else value

    uses = []
    starts = sorted(range(len(ways)), key=lambda way: -max(score(way, 0, 0), score(way, 2, 0)))
    for way in starts[:tuned_ways]:
        level, contrast = climb(lambda point: score(way, *point))
        uses.append((score(way, level, contrast), ways[way], LEVEL_STEP**level, CONTRAST_STEP**contrast))
        print("  {:.2f} dB: {}, level {:.2f}, contrast {:.2f}".format(uses[-1][0], ways[way][2], *uses[-1][2:]),
              file=sys.stderr, flush=True)
    return max(uses, key=lambda use: use[0])[1:]


def print_nightjar(photographs):
    rows = subprocess.run([RIVALS_BENCH, "--models-only", photographs], check=True, stdout=subprocess.PIPE, text=True).stdout
    print("\n".join(row for row in rows.splitlines() if row.startswith("| `") and "Malvar" not in row), flush=True)


def compare(settings):
    weights, photographs = settings.weights, settings.photographs
    shots = take_shots(photographs)
    print(f"| {photographs.resolve().name} |" + "".join(f" gain {gain:g} |" for gain in shots) + "\n|---|" + "---|" * len(shots))
    print("| Malvar-He-Cutler demosaic, no denoising |" + "".join(
        f" {sum(psnr(developed(malvar(shot.mosaic) * shot.balance[:, None, None]), shot.clean) for shot in some) / len(some):.2f} |"
        for some in shots.values()))
    for name in settings.networks:
        if name == NIGHTJAR:
            print_nightjar(photographs)
            continue
        title, ways_of = NETWORKS[name]
        try:
            ways, cells = ways_of(weights), []
        except FileNotFoundError as error:
            print(f"{title} is left out: {error}", file=sys.stderr)
            continue
        for gain, some in shots.items():
            print(f"{title}, gain {gain:g}", file=sys.stderr)
            with torch.autocast("cpu", torch.bfloat16, enabled=settings.bfloat16):
                way, *tuned = best_use(ways, some, settings.tuning_side, settings.tuned_ways)
            cells.append(f" {mean_psnr(way, some, *tuned):.2f} |")
            print(f"{title}, gain {gain:g}:{cells[-1]} {way[2]}, level {tuned[0]:.2f}, contrast {tuned[1]:.2f}",
                  file=sys.stderr, flush=True)
        print(f"| {title} |" + "".join(cells), flush=True)


# Checks: each network at what it was trained for, on the centres of the photographs in sRGB.

def read_photographs(folder):
    from PIL import Image

    for file in sorted(folder.iterdir()):
        pixels = torch.from_numpy(numpy.array(Image.open(file).convert("RGB"))).permute(2, 0, 1) / 255
        y, x = (max(0, (size - CHECKED_SIDE) // 4 * 2) for size in pixels.shape[1:])
        yield pixels[:, y : y + CHECKED_SIDE, x : x + CHECKED_SIDE]


def mosaic_of(picture):
    return (picture * masked(torch.ones_like(picture[0]))).sum(0)


def report(title, results):
    """`results`: pairs of what came out and what ought to."""
    margin = slice(8, -8)
    values = [psnr(result.clamp(0, 1)[..., margin, margin], clean[..., margin, margin]) for result, clean in results]
    print(f"{title}: {sum(values) / len(values):.2f} dB, mean of {len(values)}", flush=True)


def check(weights, photographs):
    torch.manual_seed(1)
    pictures = list(read_photographs(photographs))
    sigma = 25 / 255
    noisy = [picture + sigma * torch.randn_like(picture) for picture in pictures]
    for file in ("FFDNet/models/FFDNet_color.mat", "FFDNet/models/FFDNet_3D_RGB.mat", "DnCNN/model/FDnCNN_color.mat"):
        network = Awgn(weights / file)
        report(f"{file}, white noise of 25/255",
               ((network(a, torch.full_like(a, sigma)), b) for a, b in zip(noisy, pictures)))
    report("Malvar-He-Cutler, mosaics without noise", ((malvar(mosaic_of(picture)), picture) for picture in pictures))
    gharbi = gharbi_without_noise(weights)
    report("Gharbi, mosaics without noise", ((gharbi(mosaic_of(picture)), picture) for picture in pictures))
    white = Pmrid.WHITE / 16 / Pmrid.GAIN  # electrons, four stops below the sensor's white
    read_deviation = math.sqrt(Pmrid.VARIANCE) / Pmrid.GAIN
    clean = [white * mosaic_of(picture**2.2) for picture in pictures]
    mosaics = [torch.poisson(mosaic) + read_deviation * torch.randn_like(mosaic) for mosaic in clean]
    pmrid = pmrid_ways(weights)[0][0]
    report("its own noise, no denoising", ((a / white, b / white) for a, b in zip(mosaics, clean)))
    report("its own noise, PMRID", ((pmrid(a, torch.full_like(a, read_deviation)) / white, b / white) for a, b in zip(mosaics, clean)))
    sigma = 4 / 255
    some = [picture**2.2 for picture in pictures[::TUNING_STRIDE]]  # Kokkinos's network was trained on linear light, and is slow
    mosaics = [mosaic_of(picture + sigma * torch.randn_like(picture)) for picture in some]
    for name, network in (("Malvar-He-Cutler", lambda mosaic, _: malvar(mosaic)), ("Gharbi", gharbi_ways(weights)[0][0]),
                          ("Kokkinos", kokkinos_ways(weights)[0][0])):
        report(f"{name}, mosaics in linear light with white noise of 4/255",
               ((network(mosaic, torch.full_like(mosaic, sigma)), picture) for mosaic, picture in zip(mosaics, some)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=pathlib.Path)
    parser.add_argument("photographs", type=pathlib.Path)
    parser.add_argument("--networks", nargs="*", choices=[*NETWORKS, NIGHTJAR], default=[*NETWORKS, NIGHTJAR])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--tuned-ways", type=int, default=3, help="of each network and gain")
    parser.add_argument("--tuning-side", type=int, default=128, help="of the centres, in pixels")
    parser.add_argument("--bfloat16", action="store_true", help="choose settings in bfloat16; the table stays float32")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    settings = parser.parse_args()
    torch.set_num_threads(settings.threads)
    with torch.no_grad():
        if settings.check:
            check(settings.weights, settings.photographs)
        else:
            compare(settings)


if __name__ == "__main__":
    main()
