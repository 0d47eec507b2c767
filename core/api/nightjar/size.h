// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar::api {

/// Width and height in pixels.
struct Size
{
    int width = 0;  ///< columns
    int height = 0; ///< rows

    /// Whether both sides are equal.
    friend bool operator==(const Size&, const Size&) = default;
};

} // namespace nightjar::api
