// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string_view>

namespace nightjar {

/// Watts at this moment; nothing where the machine does not say.
using PowerReader = std::function<std::optional<double>()>;

/// What the rails of a Raspberry Pi 5 take together, by an answer of its power management chip to
/// `vcgencmd pmic_read_adc`: lines such as "VDD_CORE_A current(7)=0.72040000A" and
/// "VDD_CORE_V volt(15)=0.87695310V". Volts times amperes of each rail that has both; what converters lose
/// and what USB takes is not in it. Watts; nothing where no rail has both, or a number is none.
[[nodiscard]] std::optional<double> pmicWatts(std::string_view answer);

/// Asks the chip, by the program vcgencmd; null where that is not installed.
[[nodiscard]] PowerReader pmicReader();

} // namespace nightjar
