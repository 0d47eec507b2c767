// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace nightjar {

/// Returns the process's umask without changing it: umask() returns it only by setting another one, which
/// would apply to files that other threads create meanwhile. Returns 022 if the system does not report it.
[[nodiscard]] mode_t creationMask();

} // namespace nightjar
