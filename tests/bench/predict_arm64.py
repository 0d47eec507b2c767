#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""Predicts how long the networks take on a Raspberry Pi 4 and 5, without one.

    packaging/test-arm64 && tests/bench/predict_arm64.py      (needs Debian's llvm-19: llvm-mca-19)

llvm-mca counts the cycles of the innermost loops, as they were compiled for arm64, on a model of each processor's pipelines;
the layers of each network say how often those loops run. That is arithmetic alone: what memory, stores, edges of pictures and
heat take comes on top.

For a Cortex-A72 LLVM takes the pipelines of a Cortex-A57, its predecessor. Of the Cortex-A76 LLVM 19 has no model of its own
either, but one of the Neoverse N1, which is that core made for servers.
"""
import pathlib
import re
import shutil
import subprocess

OBJECT = pathlib.Path(__file__).parents[2] / "build/dev-arm64/core/backends/native/CMakeFiles/nightjar_native.dir/kernels.cpp.o"

# Processor, its name for llvm-mca, cores, clock in Hz, the kernel of its products of bytes.
BOARDS = [("Raspberry Pi 4", "cortex-a72", 4, 1.5e9, "PairTiles"), ("Raspberry Pi 5", "neoverse-n1", 4, 2.4e9, "ByteWords")]

# A loop: the function that it is in, an instruction of its products and how many of them there are, and how many products of
# numbers (multiply-accumulates) one pass makes.
LOOPS = {
    "dense float32": (r"WordTiles<.*FloatWords<.*FloatsToFloats> >::compute<8, 2>", r"fmla\t.*\.s\[", 64, 8 * 8 * 4),
    "dense ByteWords": (r"WordTiles<.*ByteWords>::compute<8, 2>", r"sdot\t", 64, 8 * 8 * 16),
    "dense PairTiles": (r"PairTiles::compute<4, 2>", r"sadalp\t", 16, 4 * 8 * 8),
    "depthwise float32": (r"depthwiseStrip|convolve", r"fmla\tv\d+\.4s, v\d+\.4s, v\d+\.4s$", 36, 4 * 4 * 9),
    "depthwise bytes": (r"[dD]epthwise|convolve", r"saddw2\t", 24, 4 * 8 * 9),
}

VARIANTS = ["original", "light", "lighter", "fire"]
CHANNELS = [32, 64, 128, 256, 512]
PACKED_PIXELS = 250_000  # of a megapixel of raw


def loops_of(text):
    """(function, instructions) of each loop that calls nothing. What it jumps over counts too, what is put behind it does not."""
    found = []
    for function in re.split(r"\n\n", text):
        name, _, body = function.partition("\n")
        lines = [re.match(r"\s*([0-9a-f]+):\t(.*?)\s*(?://.*)?$", line) for line in body.splitlines()]
        lines = [(int(match[1], 16), match[2]) for match in lines if match]
        at = {address: index for index, (address, _) in enumerate(lines)}
        for index, (address, instruction) in enumerate(lines):
            branch = re.match(r"(?:b\.\w+|cbn?z\t\w+,|tbn?z\t.*,)\s*([0-9a-f]+) <", instruction)
            begin = at.get(int(branch[1], 16)) if branch else None
            if begin is not None and begin < index:
                inside = [text for _, text in lines[begin:index]]
                if not any(re.match(r"(bl|blr|ret)\b", text) for text in inside):
                    found.append((name, [text for text in inside if not re.match(r"(b|b\.\w+|cbn?z|tbn?z)\t", text)]))
    return found


def cycles_per_product(loops, processor, kind):
    where, products, count, numbers = LOOPS[kind]
    blocks = [block for name, block in loops
              if re.search(where, name) and sum(bool(re.search(products, line)) for line in block) == count]
    if not blocks:
        raise SystemExit(f"No loop in {OBJECT.name} is that of '{kind}'.")
    passes = 200
    report = subprocess.run(["llvm-mca-19", "-mtriple=aarch64", f"-mcpu={processor}", f"-iterations={passes}"],
                            input="\n".join(min(blocks, key=len)), capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Total Cycles:\s+(\d+)", report)[1]) / passes / numbers


def layers(variant):
    """(kind, products of a packed pixel at full size, whether int8 computes it in float32) of each layer."""
    def convolution(inputs, outputs, separable, first=False):
        if variant == "fire":
            squeezed = outputs // 4
            return [("dense", inputs * squeezed, first), ("dense", (1 + 9) * squeezed * outputs // 2, first)]
        if not separable:
            return [("dense", 9 * inputs * outputs, first)]
        return [("depthwise", 9 * inputs, first), ("dense", inputs * outputs, first)]

    def stack(level, inputs, outputs):
        first, second = variant == "lighter", variant != "original"
        both = convolution(inputs, outputs, first, level == 0 and inputs == 4) + convolution(outputs, outputs, second)
        return [(kind, products / 4**level, floats) for kind, products, floats in both]

    result = []
    for level, outputs in enumerate(CHANNELS):
        result += stack(level, 4 if level == 0 else CHANNELS[level - 1], outputs)
    for level in (3, 2, 1, 0):
        result.append(("dense", CHANNELS[level + 1] * CHANNELS[level] / 4**level, False))  # transposed
        result += stack(level, 2 * CHANNELS[level], CHANNELS[level])
    return result + [("dense", 12 * CHANNELS[0], True)]


def main():
    for needed in (OBJECT, shutil.which("llvm-mca-19"), shutil.which("aarch64-linux-gnu-objdump")):
        if needed is None or not pathlib.Path(needed).exists():
            raise SystemExit("For a Raspberry Pi nothing can be predicted: that takes what packaging/test-arm64 builds, and "
                             "llvm-mca-19 of Debian's llvm-19.")
    text = subprocess.run(["aarch64-linux-gnu-objdump", "--disassemble", "--demangle", "--no-show-raw-insn", OBJECT],
                          capture_output=True, text=True, check=True).stdout
    loops = loops_of(text)
    print("PREDICTED from the throughput of arithmetic alone; memory is left out. Seconds per megapixel of raw.")
    print(f"{'':18} {'numbers':8} " + " ".join(f"{variant:>9}" for variant in VARIANTS)
          + "   products a cycle and core, dense")
    for board, processor, cores, clock, products in BOARDS:
        for numbers in ("float32", "int8"):
            kinds = {"dense": "dense float32", "depthwise": "depthwise float32"}
            floats = {kind: cycles_per_product(loops, processor, loop) for kind, loop in kinds.items()}
            if numbers == "int8":
                kinds = {"dense": f"dense {products}", "depthwise": "depthwise bytes"}
            costs = {kind: cycles_per_product(loops, processor, loop) for kind, loop in kinds.items()}
            seconds = [sum(count * (floats if in_floats else costs)[kind] for kind, count, in_floats in layers(variant))
                       * PACKED_PIXELS / cores / clock for variant in VARIANTS]
            print(f"{board:18} {numbers:8} " + " ".join(f"{value:9.3f}" for value in seconds) + f"   {1 / costs['dense']:.1f}")


if __name__ == "__main__":
    main()
