// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/weights.h"

#include <filesystem>

namespace nightjar {

/// Reads a state_dict written by PyTorch's `torch.save`, in the ZIP format or the format before version 1.6,
/// without running any code in it. It may be an entry "state_dict", "model_state_dict", "model", "net",
/// "network", "params" or "weights" of a dictionary. Supports storages of all plain number types, offsets and
/// strides; converts to float32.
///
/// Throws Error{InvalidModel}, naming the file, if it is no such file, needs anything but tensors (see
/// readPickle), declares more data than it has, or contains NaN or infinity.
[[nodiscard]] Weights readPytorchFile(const std::filesystem::path& file);

/// Whether a file is a TorchScript program written by `torch.jit.save`; false if it cannot be read.
[[nodiscard]] bool isTorchScript(const std::filesystem::path& file);

} // namespace nightjar
