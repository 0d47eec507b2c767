// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>

namespace nightjar {

/// IEEE 754 binary16, for storage only. The conversions are almost branch-free integer code, so loops over
/// them vectorise on every machine.
using Half = std::uint16_t;

/// Rounds to nearest even; values beyond ±65504 become infinite, NaN stays NaN.
[[nodiscard]] inline Half toHalf(float value)
{
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = (bits >> 16) & 0x8000U;
    const std::uint32_t magnitude = bits & 0x7fffffffU;
    // Below 2^-14 the half is subnormal: adding 0.5 aligns its last bit with that of a float in [0.5, 1).
    const std::uint32_t subnormal = std::bit_cast<std::uint32_t>(std::bit_cast<float>(magnitude) + 0.5F) -
                                    std::bit_cast<std::uint32_t>(0.5F);
    // Changes the exponent's bias from 127 to 15. Adding 0xfff plus the last kept bit rounds to nearest even.
    const std::uint32_t normal = (magnitude - (112U << 23) + 0xfffU + ((magnitude >> 13) & 1U)) >> 13;
    const std::uint32_t special = magnitude > 0x7f800000U ? 0x7e00U : 0x7c00U;
    const std::uint32_t finite = magnitude < (113U << 23) ? subnormal : normal;
    return static_cast<Half>(sign | (magnitude >= (143U << 23) ? special : finite));
}

[[nodiscard]] inline float fromHalf(Half half)
{
    const std::uint32_t magnitude = half & 0x7fffU;
    const std::uint32_t sign = (half & 0x8000U) << 16;
    // Changes the exponent's bias from 15 to 127. A subnormal half gets the exponent of 2^-14 and thereby a
    // leading one, which is subtracted. No intermediate float is subnormal, because LibTorch makes processors
    // flush those to 0.
    const std::uint32_t normal = (magnitude << 13) + (112U << 23);
    const std::uint32_t subnormal = std::bit_cast<std::uint32_t>(
        std::bit_cast<float>((magnitude << 13) + (113U << 23)) - std::bit_cast<float>(113U << 23));
    const std::uint32_t finite = magnitude < 0x0400U ? subnormal : normal;
    const std::uint32_t bits = magnitude >= 0x7c00U ? (magnitude << 13) | 0x7f800000U : finite;
    return std::bit_cast<float>(sign | bits);
}

/// Converts bfloat16, the upper half of a float.
[[nodiscard]] inline float fromBFloat16(std::uint16_t value)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16);
}

} // namespace nightjar
