// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace nightjar {

/// The number format of a network. The base that its output is added to is float32 in all of them.
enum class Precision
{
    Float32,
    BFloat16, ///< 16-bit weights and activations, 32-bit sums
    Int8,     ///< 8-bit weights and activations, quantised after training (core/network/int8_layout.h)
    Int8Qat   ///< 8 bits with weights from quantisation-aware training
};

inline constexpr std::array allPrecisions{Precision::Float32, Precision::BFloat16, Precision::Int8,
                                          Precision::Int8Qat};

[[nodiscard]] constexpr std::string_view toString(Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return "float32";
    case Precision::BFloat16:
        return "bfloat16";
    case Precision::Int8:
        return "int8";
    case Precision::Int8Qat:
        return "int8-qat";
    }
    return "";
}

[[nodiscard]] constexpr std::optional<Precision> precisionFrom(std::string_view name)
{
    for (const Precision precision : allPrecisions) {
        if (name == toString(precision)) {
            return precision;
        }
    }
    return std::nullopt;
}

} // namespace nightjar
