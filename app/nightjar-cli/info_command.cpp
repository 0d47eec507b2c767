// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/for_each_photo.h"
#include "app/nightjar-cli/run_report.h"
#include "core/base/printable.h"
#include "core/job/job.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

/// null if unknown.
Json whereKnown(double value)
{
    return value > 0.0 ? Json(value) : Json(nullptr);
}

std::string cameraOf(const PhotoInfo& info)
{
    return printable(info.make.empty() || info.model.empty() ? info.make + info.model
                                                             : info.make + " " + info.model);
}

Json describe(const Photo& photo)
{
    const Mosaic& mosaic = *photo.mosaic;
    const PhotoInfo& info = mosaic.info();
    const NoiseModel estimate = photo.noise.measured.value_or(photo.noise.model);
    Json json = {
        {"camera", cameraOf(info)},
        {"width", mosaic.size().width},
        {"height", mosaic.size().height},
        {"cfa", toString(mosaic.phase())},
        {"black", mosaic.levels().black},
        {"white", mosaic.levels().white},
        {"white_balance",
         mosaic.colour().isWhiteBalanceKnown ? Json(mosaic.colour().whiteBalance) : Json(nullptr)},
        {"iso", whereKnown(info.iso)},
        {"exposure_seconds", whereKnown(info.exposureSeconds)},
        {"aperture", whereKnown(info.aperture)},
        {"orientation", info.orientation},
        {"noise_estimated", {{"gain", estimate.gain}, {"read_variance", estimate.readVariance}}},
        {"noise_used", photo.noise.source == NoiseSource::File ? "file" : "estimated"},
        {"photo_white", photo.white.value()},
        {"auto_exposure_ev", photo.autoExposure.ev},
        {"auto_exposure_limit", toString(photo.autoExposure.limit)},
    };
    if (mosaic.noiseProfile()) {
        Json profile = Json::array();
        for (const NoiseProfile& colour : *mosaic.noiseProfile()) {
            profile.push_back({{"gain", colour.scale}, {"read_variance", colour.offset}});
        }
        json["noise_profile"] = profile;
    }
    return json;
}

/// printf for one number.
std::string formatted(const char* format, double number)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, number);
    return text.data();
}

/// ISO, exposure time and aperture if known, and the orientation.
std::string circumstances(const Json& json)
{
    std::string text;
    if (!json.at("iso").is_null()) {
        text += formatted("ISO %g, ", json.at("iso").get<double>());
    }
    if (!json.at("exposure_seconds").is_null()) {
        const double seconds = json.at("exposure_seconds").get<double>();
        text += seconds < 0.4 ? formatted("1/%.0f s, ", 1.0 / seconds) : formatted("%.3g s, ", seconds);
    }
    if (!json.at("aperture").is_null()) {
        text += formatted("f/%.2g, ", json.at("aperture").get<double>());
    }
    return text + formatted("orientation %.0f", json.at("orientation").get<double>());
}

void print(const Photo& photo, const Json& json)
{
    const auto number = [&](const char* key) { return json.at(key).get<double>(); };
    const auto black = json.at("black").get<std::array<double, 4>>();
    std::printf("%s\n", printableSentence(photo.path.string()).c_str());
    const std::string camera = json.at("camera").get<std::string>();
    std::printf("  camera         %s\n", camera.empty() ? "not in the file" : camera.c_str());
    std::printf("  sensor         %d × %d, %s\n", json.at("width").get<int>(), json.at("height").get<int>(),
                json.at("cfa").get<std::string>().c_str());
    std::printf("  levels         black %g %g %g %g, white %g\n", black[0], black[1], black[2], black[3],
                number("white"));
    if (json.at("white_balance").is_null()) {
        std::printf("  white balance  not in the file\n");
    } else {
        const auto balance = json.at("white_balance").get<std::array<double, 3>>();
        std::printf("  white balance  %.3f %.3f %.3f\n", balance[0], balance[1], balance[2]);
    }
    std::printf("  taken          %s\n", circumstances(json).c_str());
    const auto noise = [](const char* title, const Json& model) {
        std::printf("  %-14s gain %.3g, read noise %.3g of white\n", title, model.at("gain").get<double>(),
                    std::sqrt(model.at("read_variance").get<double>()));
    };
    noise("estimated", json.at("noise_estimated"));
    if (json.contains("noise_profile")) {
        noise("in the file", json.at("noise_profile").at(1));
    }
    std::printf("  noise used     %s\n", json.at("noise_used") == "file" ? "the file's" : "the estimate");
    std::printf("  brightest      %.4f of white\n", number("photo_white"));
    std::printf("  auto exposure  %s\n", exposureText(photo.autoExposure).c_str());
}

} // namespace

int infoCommand(const std::vector<std::filesystem::path>& photos, const CommandContext& context)
{
    return forEachPhoto(photos, context, [&](const std::filesystem::path& path) {
        const Photo photo = openUnseenPhoto(path, Progress(context.stop));
        Json json = describe(photo);
        if (!context.json) {
            print(photo, json);
        }
        return json;
    });
}

} // namespace nightjar
