// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/run_record.h"

#include "core/error.h"
#include "core/job/text_file.h"

#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

template <class Number>
Json orNull(const std::optional<Number>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

template <class Number>
std::optional<Number> optionalAt(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? std::nullopt : std::optional(found->get<Number>());
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

/// The value that a name in a file stands for. Throws Error{InvalidArgument}.
template <class Value>
Value known(const std::optional<Value>& value, const std::string& name, const char* what)
{
    if (!value) {
        throw Error(ErrorCode::InvalidArgument, "\"" + name + "\" is no " + what);
    }
    return *value;
}

} // namespace

Json toJson(const RunSettings& settings)
{
    return {{"model", settings.model},
            {"model_sha256", settings.modelSha256},
            {"precision", toString(settings.precision)},
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
    settings.exposureEv = optionalAt<double>(json, "exposure_ev");
    settings.ratio = optionalAt<double>(json, "ratio");
    settings.strength = json.at("strength").get<double>();
    settings.noiseGain = optionalAt<double>(json.at("noise"), "gain");
    settings.noiseReadVariance = optionalAt<double>(json.at("noise"), "read_variance");
    settings.tileSide = optionalAt<int>(json, "tile_side");
    const auto format = json.at("format").get<std::string>();
    settings.format = known(imageFormatFrom(format), format, "picture format");
    settings.space =
        json.at("space").get<std::string>() == "linear" ? OutputSpace::Linear : OutputSpace::Srgb;
    settings.jpegQuality = json.at("jpeg_quality").get<int>();
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
    const Json json{{"nightjar", NIGHTJAR_VERSION},
                    {"photo", record.photo.filename().string()},
                    {"picture", record.picture.filename().string()},
                    {"settings", toJson(record.settings)},
                    {"tiles", record.tiles},
                    {"seconds", record.seconds},
                    {"peak_mb", record.peakBytes >> 20}};
    writeTextFile(sidecarOf(record.picture),
                  json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n", overwrite);
}

RunSettings readSidecar(const std::filesystem::path& sidecar)
try {
    return runSettingsFrom(Json::parse(readTextFile(sidecar)).at("settings"));
} catch (const nlohmann::json::exception&) {
    throw Error(ErrorCode::InvalidArgument, sidecar.string() + " is not the record of a run");
}

} // namespace nightjar
