// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/transfer.h"

#include <cmath>

namespace nightjar {

float srgbToLinear(float display)
{
    return display <= 0.04045F ? display / 12.92F : std::pow((display + 0.055F) / 1.055F, 2.4F);
}

} // namespace nightjar
