// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// The density of the window's layout.
enum class Density
{
    Roomy,
    Low,    ///< denser, so that the important settings need no scrolling in a low window
    Compact ///< densest, without dispensable parts, for a small screen
};

} // namespace nightjar
