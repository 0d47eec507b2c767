// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/raw/mosaic.h"

#include <QString>

#include <cstddef>
#include <string>

namespace nightjar {

// Texts that several widgets share, with numbers in the user's locale.

/// Returns a model's description, translated if the model was shipped with Nightjar.
[[nodiscard]] QString descriptionText(const std::string& description);

/// Returns "612 MB" or "5.1 GB".
[[nodiscard]] QString bytesText(std::size_t bytes);
/// Returns "8 s", "2 min 10 s" or "1 h 5 min". Seconds are rounded up.
[[nodiscard]] QString durationText(double seconds);
/// Returns a fraction 0 … 1 as "3.4 %" or "12 %".
[[nodiscard]] QString percentText(double part);
/// Likewise, but "less than 0.1 %" instead of "0.0 %" for fractions above 0.
[[nodiscard]] QString partText(double part);
/// Returns "1/10 s" or "2.5 s".
[[nodiscard]] QString exposureText(double seconds);
/// Returns "+3.0 EV".
[[nodiscard]] QString stopsText(double ev);
/// Returns "Sony ILCE-7S", without repeating the maker.
[[nodiscard]] QString cameraText(const PhotoInfo& info);
/// Returns the shooting data in the file: "ISO 12800 · 1/10 s · f/2.8".
[[nodiscard]] QString shotText(const PhotoInfo& info);

} // namespace nightjar
