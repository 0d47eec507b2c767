// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

namespace nightjar {

/// The permissions that this person's new files do not get, read without a change: umask() tells them only by
/// setting others, which a file gets that another thread makes meanwhile. 022 where the system does not say.
[[nodiscard]] mode_t creationMask();

} // namespace nightjar
