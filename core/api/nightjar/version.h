// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/visibility.h>

namespace nightjar::api {

/// The version of the library that runs, such as "0.2.0". Until 1.0, any version may change the interface.
[[nodiscard]] NIGHTJAR_API const char* version() noexcept;

} // namespace nightjar::api
