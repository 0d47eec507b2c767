// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/quality_text.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace nightjar {

nlohmann::ordered_json qualityJson(const PictureQuality& quality)
{
    nlohmann::ordered_json json = {
        {"mse", quality.meanSquaredError}, {"psnr", nullptr}, {"ssim", quality.ssim}};
    if (std::isfinite(quality.psnr)) {
        json["psnr"] = quality.psnr;
    }
    return json;
}

std::string decibelText(double psnr)
{
    if (!std::isfinite(psnr)) {
        return "∞ dB";
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3f dB", psnr);
    return text.data();
}

} // namespace nightjar
