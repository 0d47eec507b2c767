// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// What the processor has beyond the common, as far as it decides how networks are computed.
struct Processor
{
    /// Adds products of 8 bits without saturating between (VNNI on x86-64; on arm64 always). Without,
    /// activations keep to 7 bits.
    bool wholeInt8Products = true;
    /// Multiplies matrices of bfloat16 (AMX on x86-64), and the system lets programs do so.
    bool bfloat16Matrices = false;
};

[[nodiscard]] const Processor& processor();

} // namespace nightjar
