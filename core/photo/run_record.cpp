// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/photo/run_record.h"

#include "core/base/byte_size.h"
#include "core/base/error.h"
#include "core/denoise/amplified.h"
#include "core/develop/develop.h"
#include "core/model/json_integer.h"
#include "core/system/text_file.h"

#include <concepts>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

constexpr int largestTileSide = 1 << 16; // packed pixels; no sensor is so wide

template <class Number>
Json orNull(const std::optional<Number>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

template <class Value>
Value valueOf(const Json& json)
{
    if constexpr (std::integral<Value>) {
        return integerOf<Value>(json);
    } else {
        return json.get<Value>();
    }
}

template <class Number>
std::optional<Number> optionalAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? std::nullopt : std::optional(valueOf<Number>(*found));
}

std::string_view nameOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png8:
        return "png";
    case ImageFormat::Png16:
        return "png16";
    case ImageFormat::Jpeg:
        return "jpeg";
    case ImageFormat::Tiff16:
        return "tiff";
    case ImageFormat::DngMosaic:
        return "dng-mosaic";
    case ImageFormat::DngLinear:
        return "dng-linear";
    }
    return "";
}

/// Returns the value of a name in a file. Throws Error{InvalidArgument}.
template <class Value>
Value known(const std::optional<Value>& value, const std::string& name, const char* what)
{
    if (!value) {
        throw Error(ErrorCode::InvalidArgument, "\"" + name + "\" is not a valid " + what);
    }
    return *value;
}

template <class Number>
Number within(Number lowest, Number highest, Number number, const char* what)
{
    if (!(number >= lowest && number <= highest)) {
        throw Error(ErrorCode::InvalidArgument, std::string("a run's ") + what + " is " +
                                                    Json(number).dump() + ", which must be between " +
                                                    Json(lowest).dump() + " and " + Json(highest).dump());
    }
    return number;
}

template <class Number>
std::optional<Number> optionalWithin(Number lowest, Number highest, const Json& json, const char* key)
{
    const auto number = optionalAt<Number>(json, key);
    return number ? std::optional(within(lowest, highest, *number, key)) : std::nullopt;
}

std::optional<OutputSpace> outputSpaceFrom(const std::string& name)
{
    return name == "linear" ? std::optional(OutputSpace::Linear)
           : name == "srgb" ? std::optional(OutputSpace::Srgb)
                            : std::nullopt;
}

} // namespace

Json toJson(const Fidelity& fidelity)
{
    return {{"brightness_shift", fidelity.brightnessShift()},
            {"colour_shift",
             {{"red", fidelity.colourShift(0)},
              {"green", fidelity.colourShift(1)},
              {"blue", fidelity.colourShift(2)}}},
            {"clipped_part", fidelity.clippedPart}};
}

Json toJson(const RunSettings& settings)
{
    return {{"model", settings.model},
            {"model_sha256", settings.modelSha256},
            {"precision", toString(settings.precision)},
            {"engine", settings.engine ? Json(toString(*settings.engine)) : Json(nullptr)},
            {"exposure_ev", orNull(settings.exposureEv)},
            {"ratio", orNull(settings.ratio)},
            {"strength", settings.strength},
            {"noise",
             {{"gain", orNull(settings.noiseGain)}, {"read_variance", orNull(settings.noiseReadVariance)}}},
            {"tile_side", orNull(settings.tileSide)},
            {"format", nameOf(settings.format)},
            {"space", settings.space == OutputSpace::Linear ? "linear" : "srgb"},
            {"jpeg_quality", settings.jpegQuality},
            {"sidecar", settings.sidecar}};
}

RunSettings runSettingsFrom(const Json& json)
try {
    RunSettings settings;
    settings.model = json.at("model").get<std::string>();
    settings.modelSha256 = json.at("model_sha256").get<std::string>();
    const auto precision = json.at("precision").get<std::string>();
    settings.precision = known(precisionFrom(precision), precision, "precision");
    if (const auto engine = optionalAt<std::string>(json, "engine")) {
        settings.engine = known(engineFrom(*engine), *engine, "engine");
    }
    settings.exposureEv = optionalWithin(minimumExposureEv, maximumExposureEv, json, "exposure_ev");
    settings.ratio = optionalWithin(1.0, largestAmplification, json, "ratio");
    settings.strength = within(0.0, 1.0, json.at("strength").get<double>(), "strength");
    settings.noiseGain = optionalWithin(0.0, 1.0, json.at("noise"), "gain");
    settings.noiseReadVariance = optionalWithin(0.0, 1.0, json.at("noise"), "read_variance");
    settings.tileSide = optionalWithin(1, largestTileSide, json, "tile_side");
    const auto format = json.at("format").get<std::string>();
    settings.format = known(imageFormatFrom(format), format, "picture format");
    const auto space = json.at("space").get<std::string>();
    settings.space = known(outputSpaceFrom(space), space, "output space");
    settings.jpegQuality = within(1, 100, integerOf<int>(json.at("jpeg_quality")), "jpeg_quality");
    settings.sidecar = json.at("sidecar").get<bool>();
    return settings;
} catch (const nlohmann::json::exception& error) {
    throw Error(ErrorCode::InvalidArgument, std::string("a run's settings cannot be read: ") + error.what());
}

std::filesystem::path sidecarOf(const std::filesystem::path& picture)
{
    std::filesystem::path sidecar = picture;
    return sidecar += ".json";
}

void writeSidecar(const RunRecord& record, Overwrite overwrite)
{
    Json json{{"nightjar", NIGHTJAR_VERSION},
              {"photo", record.photo.filename().string()},
              {"picture", record.picture.filename().string()},
              {"settings", toJson(record.settings)},
              {"tiles", record.tiles},
              {"seconds", record.seconds},
              {"peak_mb", record.peakBytes / bytesPerMegabyte}};
    if (record.exposureLimit) {
        json["exposure_limit"] = toString(*record.exposureLimit);
    }
    if (record.fidelity) {
        json["fidelity"] = toJson(*record.fidelity);
        json["hot_pixels"] = record.hotPixels;
    }
    writeTextFile(sidecarOf(record.picture),
                  json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n", overwrite);
}

RunSettings readSidecar(const std::filesystem::path& sidecar)
try {
    return runSettingsFrom(Json::parse(readTextFile(sidecar)).at("settings"));
} catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::InvalidArgument, sidecar.string() + " is not a sidecar of a run");
}

} // namespace nightjar
