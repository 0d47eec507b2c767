// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>

namespace nightjar {

/// Returns LibTorch's error message in one line, without the stack trace.
[[nodiscard]] std::string reasonOf(const std::exception& error);

} // namespace nightjar
