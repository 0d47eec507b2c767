// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace nightjar {

/// Loads a plugin on first use and returns its exported symbol `name`. A plugin is a shared library beside
/// the program that links a heavy library which most runs do not need. It stays loaded. Throws
/// Error{Internal} if the plugin or one of its dependencies is missing.
[[nodiscard]] const void* pluginSymbol(const std::string& part, const std::string& name);

} // namespace nightjar
