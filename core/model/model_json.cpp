// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model_json.h"

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/model/json_integer.h"
#include "core/network/unet_layout.h"
#include "core/system/atomic_file.h"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

using Json = nlohmann::json;

/// Returns the value named by the text under `key`. Throws Error{InvalidModel} if `fromName` does not know
/// it.
template <class FromName>
auto valueOf(FromName fromName, const Json& json, const char* key)
{
    const auto text = json.at(key).get<std::string>();
    if (const auto value = fromName(text)) {
        return *value;
    }
    throw Error(ErrorCode::InvalidModel,
                std::string(key) + " is \"" + printable(text) + "\", which this version does not support");
}

ActivationRanges parseRanges(const Json& json)
{
    ActivationRanges ranges;
    for (const auto& [point, limits] : json.items()) {
        const ActivationRange range{limits.at(0).get<float>(), limits.at(1).get<float>()};
        if (!(std::isfinite(range.lowest) && std::isfinite(range.highest) && range.lowest <= 0.0F &&
              range.highest >= 0.0F && range.highest > range.lowest)) {
            throw Error(ErrorCode::InvalidModel, "the activation range of " + printable(point) +
                                                     " is not finite or does not include 0");
        }
        ranges.emplace(point, range);
    }
    return ranges;
}

Json toJson(const ActivationRanges& ranges)
{
    Json json = Json::object();
    for (const auto& [point, range] : ranges) {
        json[point] = {range.lowest, range.highest};
    }
    return json;
}

constexpr std::size_t longestDescription = 400; ///< bytes; one sentence

/// A file beside model.json.
std::filesystem::path parseFile(const Json& json, const std::filesystem::path& folder)
{
    const std::filesystem::path name = json.at("weights").get<std::string>();
    if (name.empty() || name.filename() != name || name == "." || name == "..") {
        throw Error(ErrorCode::InvalidModel, "weights is not a file beside model.json");
    }
    return folder / name;
}

ModelInfo parse(const Json& json, const std::filesystem::path& folder)
{
    ModelInfo info;
    info.name = folder.filename().string();
    if (printable(info.name) != info.name) {
        throw Error(ErrorCode::InvalidModel, "its folder's name has control characters");
    }
    info.description = printable(json.at("description").get<std::string>(), longestDescription);
    if (json.contains("kind")) {
        info.kind = valueOf(modelKindFrom, json, "kind");
    }
    info.domain = valueOf(domainFrom, json, "domain");
    info.base = valueOf(baseFrom, json, "base");
    info.alignment = integerOf<int>(json.at("alignment"));
    info.receptiveField = integerOf<int>(json.at("receptive_field"));
    if (info.kind == ModelKind::Weights) {
        info.variant = valueOf(variantFrom, json, "variant");
        info.parameters = integerOf<std::size_t>(json.at("parameters"));
    } else {
        info.programBytesPerPixel = integerOf<std::size_t>(json.at("bytes_per_pixel"));
    }
    for (const auto& name : json.at("precisions")) {
        if (const auto precision = precisionFrom(name.get<std::string>())) {
            info.precisions.push_back(*precision);
        }
    }
    info.weights = parseFile(json, folder);
    info.sha256 = json.at("sha256").get<std::string>();
    if (json.contains("imported_from")) {
        info.importedFrom = printable(json.at("imported_from").get<std::string>());
    } else {
        info.trainingSteps = integerOf<int>(json.at("training").at("steps"));
        info.validationPsnr = json.at("training").at("validation_psnr").get<double>();
    }

    if (const auto int8 = json.find("int8"); int8 != json.end()) {
        info.activationRanges = parseRanges(int8->at("activation_ranges"));
    }
    if (const auto qat = json.find("int8_qat"); qat != json.end()) {
        info.int8Qat = {.weights = parseFile(*qat, folder),
                        .sha256 = qat->at("sha256").get<std::string>(),
                        .activationRanges = parseRanges(qat->at("activation_ranges")),
                        .validationPsnr = qat->at("validation_psnr").get<double>()};
    }

    const auto require = [](bool condition, const char* sentence) {
        if (!condition) {
            throw Error(ErrorCode::InvalidModel, sentence);
        }
    };
    require(info.alignment == 16, "alignment must be 16");
    require(info.receptiveField > 0 && info.receptiveField <= 1024,
            "receptive_field must be between 1 and 1024");
    require(info.kind == ModelKind::Program || info.parameters == parameterCount(info.variant),
            "parameters does not match the variant");
    require(info.kind == ModelKind::Weights ||
                (info.programBytesPerPixel > 0 && info.programBytesPerPixel <= 1U << 20),
            "bytes_per_pixel must be between 1 and 1048576");
    require(info.domain == Domain::Stabilised || info.base == Base::None,
            "base must be none in the amplified domain");
    require(info.offers(Precision::Float32), "precisions must include float32");
    require(info.kind == ModelKind::Weights || info.precisions.size() == 1,
            "precisions must be float32 only for a TorchScript program");
    require(!info.offers(Precision::Int8) || !info.activationRanges.empty(),
            "precisions includes int8, but there are no activation ranges");
    require(!info.offers(Precision::Int8Qat) || info.int8Qat,
            "precisions includes int8-qat, but there are no weights for it");
    return info;
}

} // namespace

ModelInfo readModelInfo(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "model.json";
    std::ifstream stream(file);
    if (!stream) {
        throw Error(ErrorCode::InvalidModel, file.string() + " cannot be opened");
    }
    try {
        return parse(Json::parse(stream), folder);
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::InvalidModel,
                    printableSentence(file.string() + " is damaged: " + error.what()));
    } catch (const Error& error) {
        throw Error(ErrorCode::InvalidModel,
                    printableSentence(file.string() + " cannot be used: " + error.what()));
    }
}

void writeModelInfo(const ModelInfo& info, const std::filesystem::path& folder)
{
    nlohmann::ordered_json json;
    json["description"] = info.description;
    json["kind"] = toString(info.kind);
    if (info.kind == ModelKind::Weights) {
        json["variant"] = toString(info.variant);
    }
    json["domain"] = toString(info.domain);
    json["base"] = toString(info.base);
    json["alignment"] = info.alignment;
    json["receptive_field"] = info.receptiveField;
    if (info.kind == ModelKind::Weights) {
        json["parameters"] = info.parameters;
    } else {
        json["bytes_per_pixel"] = info.programBytesPerPixel;
    }
    json["precisions"] = nlohmann::ordered_json::array();
    for (const Precision precision : info.precisions) {
        json["precisions"].push_back(toString(precision));
    }
    json["weights"] = info.weights.filename().string();
    json["sha256"] = info.sha256;
    if (info.importedFrom.empty()) {
        json["training"] = {{"steps", info.trainingSteps}, {"validation_psnr", info.validationPsnr}};
    } else {
        json["imported_from"] = info.importedFrom;
    }
    if (!info.activationRanges.empty()) {
        json["int8"] = {{"activation_ranges", toJson(info.activationRanges)}};
    }
    if (info.int8Qat) {
        json["int8_qat"] = {{"weights", info.int8Qat->weights.filename().string()},
                            {"sha256", info.int8Qat->sha256},
                            {"validation_psnr", info.int8Qat->validationPsnr},
                            {"activation_ranges", toJson(info.int8Qat->activationRanges)}};
    }

    AtomicFile target(folder / "model.json", Overwrite::Yes);
    std::ofstream stream(target.temporaryPath());
    stream << json.dump(4, ' ', false, Json::error_handler_t::replace) << '\n';
    stream.close();
    if (!stream) {
        throw Error(ErrorCode::WriteFailed, (folder / "model.json").string() + " could not be written");
    }
    target.commit();
}

} // namespace nightjar
