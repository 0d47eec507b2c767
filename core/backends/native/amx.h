// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar::native {

/// Whether this process may use AMX, the processor's matrix tiles: the processor has them, Linux granted the
/// (single) request for their state, and no test forbids them.
[[nodiscard]] bool amxAllowed();

/// For tests of other instruction sets. Takes effect with the next call of kernels().
void forbidAmx(bool forbidden);

} // namespace nightjar::native
