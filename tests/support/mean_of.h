// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"

namespace nightjar::test {

inline double meanOf(const Planes& picture, int channel)
{
    double sum = 0.0;
    for (int y = 0; y < picture.size().height; ++y) {
        for (int x = 0; x < picture.size().width; ++x) {
            sum += picture.view().at(channel, y, x);
        }
    }
    return sum / static_cast<double>(picture.size().area());
}

} // namespace nightjar::test
