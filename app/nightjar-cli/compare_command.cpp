// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/print_json.h"
#include "app/nightjar-cli/quality_text.h"
#include "core/base/error.h"
#include "core/develop/square_pixels.h"
#include "core/develop/upright.h"
#include "core/evaluate/compare_linear.h"
#include "core/evaluate/picture_files.h"
#include "core/export/read_image.h"
#include "core/raw/demosaic.h"
#include "core/raw/raw_reader.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

void requireEqualSizes(Size a, Size b)
{
    if (a != b) {
        throw Error(ErrorCode::InvalidArgument,
                    "the pictures differ in size: " + sizeText(a) + " and " + sizeText(b) + " pixels");
    }
}

Json comparePictures(const CompareOptions& options)
{
    const Planes a = readImage(options.a);
    const Planes b = readImage(options.b);
    requireEqualSizes(a.size(), b.size());
    Json json = {{"compared", "both pictures as stored; 1 is full scale"},
                 {"width", a.size().width},
                 {"height", a.size().height}};
    json.update(qualityJson(qualityOf(a.view(), b.view())));
    return json;
}

/// As a picture file has it, upright and of square pixels, unless both are raw.
LinearSource openLinear(const std::filesystem::path& path, bool isRaw, bool upright)
{
    if (!isRaw) {
        return readLinearPicture(path);
    }
    const auto mosaic = std::make_shared<const Mosaic>(readRaw(path));
    if (!upright) {
        return demosaicedSource(mosaic);
    }
    return uprightSource(squarePixelSource(demosaicedSource(mosaic), mosaic->info().pixelAspect),
                         mosaic->info().orientation);
}

Json compareScenes(const CompareOptions& options, bool aIsRaw, bool bIsRaw)
{
    const bool upright = !(aIsRaw && bIsRaw);
    const LinearSource a = openLinear(options.a, aIsRaw, upright);
    const LinearSource b = openLinear(options.b, bIsRaw, upright);
    requireEqualSizes(a.size, b.size);
    const bool align = options.align != "none";
    const LinearComparison comparison =
        compareLinear(a, b, align ? BrightnessAlignment::LeastSquares : BrightnessAlignment::None);
    const Point shift = comparison.alignment.shift;
    Json json = {
        {"compared", "linear camera RGB; 1 is the white level; raw photos are demosaiced, not denoised"},
        {"width", comparison.compared.width},
        {"height", comparison.compared.height},
        {"shift", {shift.x, shift.y}},
        {"shift_found", comparison.alignment.found},
        {"align", align ? "brightness" : "none"},
        {"brightness_factor", comparison.brightness}};
    json.update(qualityJson(comparison.quality));
    return json;
}

void print(const Json& json)
{
    std::printf("compared    %s\n", json["compared"].get<std::string>().c_str());
    std::printf("            %d × %d pixels, all three colours\n", json["width"].get<int>(),
                json["height"].get<int>());
    if (json.contains("shift")) {
        if (json["shift_found"]) {
            std::printf("shift       the first's scene lies %+d pixels right and %+d down of the second's\n",
                        json["shift"][0].get<int>(), json["shift"][1].get<int>());
        } else {
            std::printf("shift       not found: too little in common; compared without a shift\n");
        }
        std::printf("brightness  first × %.4f, %s\n", json["brightness_factor"].get<double>(),
                    json["align"] == "brightness" ? "by least squares" : "not aligned");
    }
    const Json& psnr = json["psnr"];
    std::printf("PSNR        %s\n",
                psnr.is_null() ? "∞ (the pictures are equal)" : decibelText(psnr.get<double>()).c_str());
    std::printf("SSIM        %.5f\n", json["ssim"].get<double>());
    std::printf("MSE         %.4g\n", json["mse"].get<double>());
}

} // namespace

int compareCommand(const CompareOptions& options, const CommandContext& context)
{
    const bool aIsRaw = isRawFile(options.a);
    const bool bIsRaw = isRawFile(options.b);
    if (!aIsRaw && !bIsRaw && !options.align.empty()) {
        throw Error(ErrorCode::InvalidArgument, "--align needs raw photos; pictures are compared as stored");
    }
    Json json = {{"a", options.a.string()}, {"b", options.b.string()}};
    json.update(aIsRaw || bIsRaw ? compareScenes(options, aIsRaw, bIsRaw) : comparePictures(options));
    if (context.json) {
        printJson(json);
    } else {
        print(json);
    }
    return 0;
}

} // namespace nightjar
