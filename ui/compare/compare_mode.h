// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// The modes of comparing before and after.
enum class CompareMode
{
    Split,
    SideBySide,
    Difference, ///< after − before, amplified, about grey
    Loupe       ///< after, and a lens that shows both
};

} // namespace nightjar
