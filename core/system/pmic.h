// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string_view>

namespace nightjar {

/// Returns the current power in watts; nothing if the machine does not report it.
using PowerReader = std::function<std::optional<double>()>;

/// Returns the total power of a Raspberry Pi 5's rails, in watts, from the output of `vcgencmd
/// pmic_read_adc`: lines such as "VDD_CORE_A current(7)=0.72040000A" and "VDD_CORE_V volt(15)=0.87695310V".
/// It is the sum of volts times amperes over all rails with both; converter losses and USB are not included.
/// Nothing if no rail has both, or a number is invalid.
[[nodiscard]] std::optional<double> pmicWatts(std::string_view answer);

/// Returns a reader that runs vcgencmd; null if that is not installed.
[[nodiscard]] PowerReader pmicReader();

} // namespace nightjar
