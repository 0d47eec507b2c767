// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar::native {

/// Whether this process may use AMX, the processor's tiles of bytes: where the processor has them and the
/// system, asked once, lets programs keep what they hold; unless tests forbid it.
[[nodiscard]] bool amxAllowed();

/// For tests of what runs elsewhere. Counts from the next call of kernels() on.
void forbidAmx(bool forbidden);

} // namespace nightjar::native
