// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/half.h"

#include <cstddef>

namespace nightjar {

/// Applies `fromHalf` to `count` halves, with the processor's own instruction if it has one. NaNs stay NaNs,
/// perhaps with other bits.
void fromHalves(const Half* halves, float* values, std::size_t count);

} // namespace nightjar
