// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/icc_profile.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <lcms2.h>

namespace nightjar {
namespace {

std::vector<std::uint8_t> makeSrgbProfile()
{
    const cmsHPROFILE profile = cmsCreate_sRGBProfile();
    cmsUInt32Number length = 0;
    std::vector<std::uint8_t> bytes;
    if (profile != nullptr && cmsSaveProfileToMem(profile, nullptr, &length) != 0) {
        bytes.resize(length);
        if (cmsSaveProfileToMem(profile, bytes.data(), &length) == 0) {
            bytes.clear();
        }
    }
    cmsCloseProfile(profile);
    // lcms writes the creation time at byte 24; a fixed time makes files reproducible.
    constexpr std::array<std::uint8_t, 12> created{0x07, 0xea, 0, 1, 0, 1,
                                                   0,    0,    0, 0, 0, 0}; // 1 January 2026
    if (bytes.size() < 128) {
        throw Error(ErrorCode::Internal, "the sRGB colour profile could not be created");
    }
    std::copy(created.begin(), created.end(), bytes.begin() + 24);
    return bytes;
}

} // namespace

const std::vector<std::uint8_t>& srgbProfile()
{
    static const std::vector<std::uint8_t> profile = makeSrgbProfile();
    return profile;
}

} // namespace nightjar
