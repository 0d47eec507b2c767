// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// Converts a display value, 0 … 1, to linear light: the inverse of sRGB's transfer function (IEC 61966-2-1).
[[nodiscard]] float srgbToLinear(float display);

} // namespace nightjar
