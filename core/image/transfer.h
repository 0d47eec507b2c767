// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// The inverse of sRGB's transfer function (IEC 61966-2-1): display value 0 … 1 to linear light.
[[nodiscard]] float srgbToLinear(float display);

} // namespace nightjar
