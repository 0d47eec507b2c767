// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace nightjar {

/// In which numbers a network computes.
enum class Precision
{
    Float32
};

[[nodiscard]] constexpr std::string_view toString(Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return "float32";
    }
    return "";
}

[[nodiscard]] constexpr std::optional<Precision> precisionFrom(std::string_view name)
{
    if (name == toString(Precision::Float32)) {
        return Precision::Float32;
    }
    return std::nullopt;
}

} // namespace nightjar
