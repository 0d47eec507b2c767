// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/weights.h"

#include <filesystem>

namespace nightjar {

/// Reads the state_dict that PyTorch's `torch.save` wrote, in the ZIP format or in that of before
/// version 1.6, without running anything in it. A dictionary around it is looked into where it calls the
/// state_dict "state_dict", "model_state_dict", "model", "net", "network", "params" or "weights". Storages of
/// every plain number type, tensors with offsets and strides; all become float32.
///
/// Throws Error{InvalidModel}, naming the file, where it is no such file, asks for anything but tensors (see
/// readPickle), claims more than the file holds, or holds NaN or infinity.
[[nodiscard]] Weights readPytorchFile(const std::filesystem::path& file);

/// Whether a file is a TorchScript program as `torch.jit.save` writes it; false where it cannot be read.
[[nodiscard]] bool isTorchScript(const std::filesystem::path& file);

} // namespace nightjar
