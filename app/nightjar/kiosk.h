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

/// Asks for a PIN on the terminal (twice, without echo) or reads it from a pipe, and stores it for the kiosk.
/// Needs no display. Returns the exit status.
[[nodiscard]] int setKioskPin();

/// Creates the kiosk from the user's settings. Throws Error if they are invalid.
[[nodiscard]] std::unique_ptr<KioskWindow> makeKiosk(const std::vector<ModelInfo>& models,
                                                     const std::filesystem::path& samplePhoto,
                                                     const std::filesystem::path& saveFolder);

} // namespace nightjar
