// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace nightjar {

/// What a part of the program shows of itself by that name. A part is a file beside the program, with a heavy
/// library that most runs do without: it is loaded when it is first asked for, and stays. Throws
/// Error{Internal} where the file or what it needs is missing.
[[nodiscard]] const void* pluginSymbol(const std::string& part, const std::string& name);

} // namespace nightjar
