// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// The ways to compare before and after.
enum class CompareMode
{
    Split,
    SideBySide,
    Difference, ///< after − before, amplified; grey is no change
    Loupe       ///< after, with a lens that shows both
};

} // namespace nightjar
