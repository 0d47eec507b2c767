// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>

namespace nightjar {

/// What LibTorch, or a library below it, says went wrong: one line, without the trace of how it came to it.
[[nodiscard]] std::string reasonOf(const std::exception& error);

} // namespace nightjar
