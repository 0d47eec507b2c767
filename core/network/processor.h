// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace nightjar {

/// Processor features that decide how networks are computed.
struct Processor
{
    /// 8-bit products are summed without intermediate saturation (VNNI on x86-64, if oneDNN may use it;
    /// always on arm64). Otherwise activations use 7 bits.
    bool wholeInt8Products = true;
    /// bfloat16 matrix products (AMX on x86-64, if the system permits).
    bool bfloat16Matrices = false;
};

[[nodiscard]] const Processor& processor();

/// Whether oneDNN uses VNNI, if present, under this limit: the value of ONEDNN_MAX_CPU_ISA, case-insensitive.
/// Unknown values are ignored, as by oneDNN.
[[nodiscard]] bool allowsVnni(std::string_view limit);

} // namespace nightjar
