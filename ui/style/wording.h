// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <QString>

#include <cstddef>
#include <string>

namespace nightjar {

// What is not said by one widget alone; numbers as people read them.

/// What a model says of itself, translated where it came with Nightjar.
[[nodiscard]] QString descriptionText(const std::string& description);

/// "612 MB", "5.1 GB".
[[nodiscard]] QString bytesText(std::size_t bytes);
/// "8 s", "2 min 10 s", "1 h 5 min".
[[nodiscard]] QString durationText(double seconds);
/// Of a part 0 … 1: "3.4 %", "12 %".
[[nodiscard]] QString percentText(double part);
/// Likewise, and never "0.0 %" of what is there: "less than 0.1 %".
[[nodiscard]] QString partText(double part);
/// "1/10 s", "2.5 s".
[[nodiscard]] QString exposureText(double seconds);
/// "+3.0 EV".
[[nodiscard]] QString stopsText(double ev);
/// "Sony ILCE-7S", without the maker twice.
[[nodiscard]] QString cameraText(const PhotoInfo& info);
/// What the file says of how the photo was taken: "ISO 12800 · 1/10 s · f/2.8".
[[nodiscard]] QString shotText(const PhotoInfo& info);

} // namespace nightjar
