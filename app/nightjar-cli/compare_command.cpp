// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "core/develop/read_image.h"
#include "core/error.h"
#include "core/metrics.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {
namespace {

std::string sizeText(Size size)
{
    return std::to_string(size.width) + " × " + std::to_string(size.height);
}

} // namespace

int compareCommand(const std::filesystem::path& a, const std::filesystem::path& b,
                   const CommandContext& context)
{
    const Planes first = readImage(a);
    const Planes second = readImage(b);
    if (first.size() != second.size()) {
        throw Error(ErrorCode::InvalidArgument, "the pictures differ in size: " + sizeText(first.size()) +
                                                    " and " + sizeText(second.size()) + " pixels");
    }
    const double decibels = psnr(first.view(), second.view());
    const double similarity = ssim(first.view(), second.view());
    if (context.json) {
        nlohmann::ordered_json json = {{"a", a.string()}, {"b", b.string()}};
        json["psnr"] = std::isfinite(decibels) ? nlohmann::ordered_json(decibels) : nlohmann::ordered_json();
        json["ssim"] = similarity;
        std::printf("%s\n", json.dump(2).c_str());
    } else if (std::isfinite(decibels)) {
        std::printf("PSNR %.3f dB\nSSIM %.5f\n", decibels, similarity);
    } else {
        std::printf("PSNR ∞ (the pictures are equal)\nSSIM %.5f\n", similarity);
    }
    return 0;
}

} // namespace nightjar
