// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// How closely the parts of the window stand.
enum class Density
{
    Roomy,
    Low,    ///< closer, so that what every photo needs is seen without scrolling in a low window
    Compact ///< closest, and without what can be done without, for a small screen
};

} // namespace nightjar
