# SPDX-FileCopyrightText: 2026 Nightjar contributors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/fuzz/corpus/pytorch with stock PyTorch: `python3 write_pytorch_corpus.py FOLDER`."""
import os
import sys
import zipfile
from collections import OrderedDict
from pathlib import Path

import torch

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)

shared = torch.arange(24, dtype=torch.float32)
tensors = OrderedDict(
    contiguous=torch.arange(6, dtype=torch.float32).reshape(2, 3),
    transposed=torch.arange(6, dtype=torch.float32).reshape(2, 3).t(),
    sliced=shared[5:17].reshape(3, 4)[:, 1:3],
    tail=shared[20:],
    half=torch.tensor([1.5, -2.0, 2**-24]).half(),
    double=torch.tensor([0.25, -3.0], dtype=torch.float64),
    brain=torch.tensor([1.0, -2.0]).bfloat16(),
    count=torch.tensor(7),
    parameter=torch.nn.Parameter(torch.tensor([4.0])),
    empty=torch.zeros(0, 3),
)


def save(name, value, **options):
    torch.save(value, folder / name, **options)


LEGACY = {"_use_new_zipfile_serialization": False}
save("all_types.zip.pth", tensors)
save("all_types.legacy.pth", tensors, **LEGACY)
save("protocol_4.zip.pth", tensors, pickle_protocol=4)
save("protocol_4.legacy.pth", tensors, pickle_protocol=4, **LEGACY)
wrapped = {"epoch": 3, "loss": 0.5, "done": False, "model": {"state_dict": tensors}, "optimizer": {"state": [1, None]}}
save("wrapped.zip.pth", wrapped)
save("wrapped.legacy.pth", wrapped, **LEGACY)
save("expanded.zip.pth", {"a": torch.ones(1).expand(1000000)})
save("infinite.zip.pth", {"a": torch.tensor([1.0, float("inf")])})
save("not_a_tensor.zip.pth", {"a": torch.ones(2), "b": "text"})
save("list.zip.pth", [torch.ones(2)])
save("whole_module.zip.pth", torch.nn.Linear(2, 2))


class Hostile:
    def __reduce__(self):
        return os.system, ("touch nightjar-was-here",)


save("hostile.zip.pth", {"a": Hostile()})
save("hostile.legacy.pth", {"a": Hostile()}, **LEGACY)
torch.jit.save(torch.jit.script(torch.nn.ReLU()), str(folder / "program.pt"))


def rewritten(source, target, change, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(folder / source) as old, zipfile.ZipFile(folder / target, "w", compression) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))


save("one.zip.pth", {"a": torch.ones(2)})
rewritten("one.zip.pth", "compressed.zip.pth", lambda name, data: data, zipfile.ZIP_DEFLATED)
rewritten("one.zip.pth", "short_storage.zip.pth", lambda name, data: data[:4] if name.endswith("/data/0") else data)
rewritten("one.zip.pth", "huge_claim.zip.pth",
          lambda name, data: data.replace(b"K\x02", b"J\xff\xff\xff\x7f") if name.endswith("data.pkl") else data)
(folder / "cut.legacy.pth").write_bytes((folder / "all_types.legacy.pth").read_bytes()[:-9])
(folder / "cut.zip.pth").write_bytes((folder / "one.zip.pth").read_bytes()[:-40])
(folder / "damaged.zip.pth").write_bytes((folder / "one.zip.pth").read_bytes().replace(
    b"\x00\x00\x80\x3f\x00\x00\x80\x3f", b"\x00\x00\x80\x3f\x00\x00\x80\x40"))
(folder / "empty.pth").write_bytes(b"")
(folder / "text.pth").write_bytes(b"not a model\n")
