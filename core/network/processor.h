// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace nightjar {

/// What the processor has beyond the common, as far as it decides how networks are computed.
struct Processor
{
    /// Adds products of 8 bits without saturating between (VNNI on x86-64, where oneDNN may take it; on arm64
    /// always). Without, activations keep to 7 bits.
    bool wholeInt8Products = true;
    /// Multiplies matrices of bfloat16 (AMX on x86-64), and the system lets programs do so.
    bool bfloat16Matrices = false;
};

[[nodiscard]] const Processor& processor();

/// Whether oneDNN takes VNNI, where it is, under this limit: what ONEDNN_MAX_CPU_ISA says, in either case.
/// Like oneDNN itself it ignores what it does not know.
[[nodiscard]] bool allowsVnni(std::string_view limit);

} // namespace nightjar
