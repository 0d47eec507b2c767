// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/base_network.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace nightjar {

class KioskWindow;

/// Asks for a PIN on the terminal (twice, without showing it), or reads it from a pipe, and keeps it for the
/// kiosk. Needs no display. Gives the program's exit status.
[[nodiscard]] int setKioskPin();

/// The kiosk as it is set up in the person's settings. Throws Error where they are of no use.
[[nodiscard]] std::unique_ptr<KioskWindow> makeKiosk(const std::vector<ModelInfo>& models,
                                                     const std::filesystem::path& samplePhoto,
                                                     const std::filesystem::path& saveFolder);

} // namespace nightjar
