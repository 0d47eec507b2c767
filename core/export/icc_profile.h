// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace nightjar {

/// Returns an ICC profile of sRGB, the same bytes at every call. Throws Error{Internal} if it cannot be
/// created.
[[nodiscard]] const std::vector<std::uint8_t>& srgbProfile();

} // namespace nightjar
