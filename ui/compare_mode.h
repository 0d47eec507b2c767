// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar {

/// How before and after share the view.
enum class CompareMode
{
    Split,
    SideBySide
};

} // namespace nightjar
