// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <charconv>
#include <string>

namespace nightjar {

/// CLI::Range for real numbers that also rejects NaN, which CLI::Range accepts.
[[nodiscard]] inline CLI::Validator within(double lowest, double highest)
{
    const CLI::Range range(lowest, highest);
    const auto check = [lowest, highest](const std::string& text) {
        double value = 0.0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool isWithin =
            error == std::errc() && end == text.data() + text.size() && value >= lowest && value <= highest;
        return isWithin ? std::string() : text + " is not a number in the range";
    };
    return {check, range.get_description()};
}

/// A memory size such as 512M or 1G (binary units) for `option`. CLI::AsSizeValue alone takes -5 for 2^64
/// − 5.
inline void takeMemorySize(CLI::Option& option)
{
    option.transform(CLI::AsSizeValue(false));
    // A later transform runs earlier.
    option.transform(CLI::Validator(
        [](std::string& text) {
            return !text.empty() && text.front() >= '0' && text.front() <= '9'
                       ? std::string()
                       : text + " is not a memory size such as 512M or 1G";
        },
        ""));
}

} // namespace nightjar
