#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""Nightjar's own engine beside LibTorch and ONNX Runtime, on the shipped models' weights in float32.

    cmake --build --preset dev --target engine_bench
    tests/bench/onnx/compare.py [--rounds N] [--runs N] [MODEL…]        (needs npm, nodejs and python3-torch)

The first time it fetches onnxruntime-node from npm into build/onnx. ONNX Runtime and the two others take turns, as many rounds
as told, on the same input and with as many threads; a round's figure is the median of its runs, a row's the median of its
rounds, and a ratio that of the rounds' ratios. In the first round of each model the outputs of ONNX Runtime are held to those of
Nightjar's engine.
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys

import numpy

import export_unet

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
FOLDER = ROOT / "build/onnx"
ENGINE_BENCH = ROOT / "build/dev/tests/engine_bench"
RUNTIME = "onnxruntime-node@1.30.0"

SIDE = 512  # packed pixels
MEGAPIXELS = 4e-6 * SIDE * SIDE  # of raw
AGREEMENT = 1e-4  # of the largest output


def fetch_runtime():
    """Without its install script, which fetches libraries for graphics cards."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not (FOLDER / "node_modules/onnxruntime-node").exists():
        subprocess.run(["npm", "install", "--prefix", FOLDER, "--ignore-scripts", "--no-audit", "--no-fund", RUNTIME],
                       check=True, stdout=sys.stderr)


def run(*command):
    environment = {**os.environ, "NODE_PATH": str(FOLDER / "node_modules"), "OMP_WAIT_POLICY": "passive"}
    return subprocess.run([str(word) for word in command], env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def write_pattern(file):
    """What stabilised planes look like to a network: smooth shapes with noise on them, about 0 to 1."""
    rows, columns = numpy.mgrid[0:SIDE, 0:SIDE] / SIDE
    noise = numpy.random.default_rng(1)
    planes = [0.4 + 0.3 * numpy.sin(9 * rows + plane) * numpy.cos(7 * columns) + 0.05 * noise.standard_normal((SIDE, SIDE))
              for plane in range(4)]
    numpy.stack(planes).astype(numpy.float32).tofile(file)


def run_engines(name, runs):
    """Threads, and the seconds per megapixel of Nightjar's engine and LibTorch; the former's output is written."""
    text = run(ENGINE_BENCH, "--no-prediction", "--model", ROOT / "models" / name, "--precision", "float32", "--side", SIDE, "--runs", runs,
               "--input", FOLDER / "input", "--output", FOLDER / "native")
    heading, _, row = text.splitlines()
    return int(re.search(r"(\d+) cores", heading)[1]), [float(value) for value in row.split()[2:4]]


def run_onnx(name, runs, threads):
    """Seconds per megapixel; its output is written."""
    times = json.loads(run("node", HERE / "time_session.cjs", FOLDER / f"{name}.onnx", SIDE, FOLDER / "input",
                           FOLDER / "onnx", runs, threads))
    return statistics.median(times) / MEGAPIXELS


def require_agreement(name):
    native, onnx = (numpy.fromfile(FOLDER / file, numpy.float32) for file in ("native", "onnx"))
    difference = numpy.abs(native - onnx).max() / numpy.abs(onnx).max()
    print(f"{name}: outputs differ by {difference:.1e} of the largest at most", file=sys.stderr)
    if native.shape != onnx.shape or not difference < AGREEMENT:
        raise SystemExit(f"ONNX Runtime does not compute what Nightjar's engine computes: {name}.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", default=["original", "light", "lighter", "fire"], metavar="MODEL")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--runs", type=int, default=3, help="of each in a round")
    settings = parser.parse_args()

    fetch_runtime()
    write_pattern(FOLDER / "input")
    for name in settings.models:
        export_unet.export(ROOT / "models" / name / "weights.safetensors", SIDE, FOLDER / f"{name}.onnx")
    print(f"float32, {SIDE}×{SIDE} packed pixels, seconds per megapixel of raw, medians of {settings.rounds} rounds\n")
    print("| | Nightjar | ONNX Runtime | LibTorch | Nightjar / ONNX Runtime | Nightjar / LibTorch |\n|---|---|---|---|---|---|")
    for name in settings.models:
        rounds = []
        for _ in range(settings.rounds):
            threads, (native, torch) = run_engines(name, settings.runs)
            rounds.append((native, run_onnx(name, settings.runs, threads), torch))
            if len(rounds) == 1:
                require_agreement(name)
        native, onnx, torch = (statistics.median(times) for times in zip(*rounds))
        to_onnx = statistics.median(native / onnx for native, onnx, _ in rounds)
        to_torch = statistics.median(native / torch for native, _, torch in rounds)
        print(f"| `{name}` | {native:.3f} | {onnx:.3f} | {torch:.3f} | {to_onnx:.2f} | {to_torch:.2f} |", flush=True)


if __name__ == "__main__":
    main()
