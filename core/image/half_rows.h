// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/half.h"

#include <cstddef>

namespace nightjar {

/// `fromHalf` of `count` halves, by the processor's own instruction where it has one. What is no number stays
/// none, maybe with other bits.
void fromHalves(const Half* halves, float* values, std::size_t count);

} // namespace nightjar
