// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"
#include "core/train/training_data.h"

#include <array>
#include <vector>

namespace nightjar {

/// The noise levels of the validation: gain relative to white, with read noise of 2.5 electrons.
inline constexpr std::array<double, 3> validationGains{0.001, 0.005, 0.02};

/// PSNR in dB of the developed picture (white-balanced, gamma 2.2, clipped) over a fixed crop of each
/// photograph, one value for each of `validationGains`; the same noise every time. Of a BaseNetwork: the
/// base's.
[[nodiscard]] std::vector<double> validate(Network& network, const std::vector<Photograph>& photographs);

} // namespace nightjar
