// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/creation_mask.h"

#include <fstream>
#include <string>

namespace nightjar {

mode_t creationMask()
{
    std::ifstream status("/proc/self/status"); // Linux 4.7 and later
    for (std::string word; status >> word;) {
        if (mode_t mask = 0; word == "Umask:" && status >> std::oct >> mask) {
            return mask;
        }
    }
    return 022;
}

} // namespace nightjar
