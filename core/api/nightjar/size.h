// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nightjar::api {

/// Width and height in pixels.
struct Size
{
    int width = 0;
    int height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

} // namespace nightjar::api
