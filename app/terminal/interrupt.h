// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

namespace nightjar {

/// From now on, Ctrl-C and SIGTERM request a stop instead of ending the process. Call it before any thread is
/// started.
[[nodiscard]] std::stop_token stopOnInterrupt();

} // namespace nightjar
