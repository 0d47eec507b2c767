// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-train/commands.h"
#include "core/backends/load_network.h"
#include "core/base/error.h"
#include "core/model/model_json.h"
#include "core/model/safetensors.h"
#include "core/model/sha256.h"
#include "core/network/base_network.h"
#include "core/network/unet_layout.h"
#include "core/system/atomic_folder.h"
#include "core/train/calibrated_ranges.h"
#include "core/train/validation.h"

#include <cstdio>
#include <filesystem>
#include <functional>
#include <numeric>

namespace nightjar {
namespace fs = std::filesystem;
namespace {

double mean(const std::vector<double>& values)
{
    return std::reduce(values.begin(), values.end()) / static_cast<double>(values.size());
}

/// Prints the row and returns its mean.
double printScore(const std::string& name, Network& network, const std::vector<Photograph>& photographs)
{
    const std::vector<double> psnr = validate(network, photographs);
    std::printf("%-24s%s\n", name.c_str(), table(psnr).c_str());
    std::fflush(stdout);
    return mean(psnr);
}

double printScore(const ModelInfo& model, Precision precision, const std::vector<Photograph>& photographs)
{
    return printScore(model.name + ' ' + std::string(toString(precision)), *loadNetwork(model, precision),
                      photographs);
}

/// A new version of a model's folder, which replaces the old one when it is complete.
class NewModelFolder
{
public:
    /// Throws Error{FileExists} if the target is not a model.
    explicit NewModelFolder(const fs::path& model) : m_old(replaceable(model)), m_new(m_old, Overwrite::Yes)
    {
    }

    [[nodiscard]] std::string name() const { return m_old.filename().string(); }
    [[nodiscard]] const fs::path& path() const { return m_new.temporaryPath(); }

    /// Copies files from the old folder.
    void keep(const std::function<bool(const fs::path& name)>& isKept) const
    {
        if (!fs::exists(m_old)) {
            return;
        }
        for (const auto& entry : fs::directory_iterator(m_old)) {
            if (isKept(entry.path().filename())) {
                fs::copy(entry.path(), path() / entry.path().filename(), fs::copy_options::recursive);
            }
        }
    }

    void commit() { m_new.commit(); }

private:
    static fs::path replaceable(const fs::path& folder)
    {
        const fs::path whole = fs::absolute(folder).lexically_normal();
        fs::path model = whole.has_filename() ? whole : whole.parent_path();
        if (fs::exists(model) && !fs::exists(model / "model.json") &&
            !(fs::is_directory(model) && fs::is_empty(model))) {
            throw Error(ErrorCode::FileExists,
                        model.string() + " is not a model's folder and was not changed");
        }
        return model;
    }

    fs::path m_old;
    AtomicFolder m_new;
};

void printBase(const std::vector<Photograph>& photographs)
{
    BaseNetwork base;
    printScore("base alone", base, photographs);
}

} // namespace

std::string table(const std::vector<double>& psnr)
{
    std::string text;
    for (std::size_t i = 0; i < psnr.size(); ++i) {
        char cell[64];
        std::snprintf(cell, sizeof cell, "  %.2f dB at gain %g", psnr[i], validationGains[i]);
        text += cell;
    }
    return text;
}

ModelInfo readTrainableModel(const std::filesystem::path& folder)
{
    ModelInfo info = readModelInfo(folder);
    if (info.kind != ModelKind::Weights || info.domain != Domain::Stabilised || info.base == Base::None) {
        throw Error(ErrorCode::InvalidArgument,
                    folder.string() + " is not a model that nightjar-train can make");
    }
    return info;
}

void publish(const PublishOptions& options)
{
    const Variant variant = *variantFrom(options.variant);
    const TrainedWeights trained = readCheckpoint(options.checkpoint, variant);
    const std::vector<Photograph> calibrating = readPhotographs(options.photos);
    const std::vector<Photograph> photographs = readPhotographs(options.validation);
    NewModelFolder folder(options.model);
    folder.keep([](const fs::path& name) { return name.extension() == ".md"; });
    ModelInfo info;
    info.name = folder.name();
    info.description = options.description;
    info.variant = variant;
    info.base = trained.base;
    info.receptiveField = unetReceptiveField;
    info.parameters = parameterCount(variant);
    info.precisions = {Precision::Float32, Precision::BFloat16, Precision::Int8};
    info.weights = folder.path() / "weights.safetensors";
    writeSafetensors(trained.weights, WeightStorage::Float16, info.weights);
    info.sha256 = sha256Of(info.weights);
    info.trainingSteps = trained.step;
    info.activationRanges = calibratedRanges(readSafetensors(info.weights), variant, calibrating);
    printBase(photographs);
    info.validationPsnr = printScore(info, Precision::Float32, photographs);
    printScore(info, Precision::Int8, photographs);
    writeModelInfo(info, folder.path());
    folder.commit();
}

void publishInt8(const PublishOptions& options)
{
    ModelInfo info = readTrainableModel(options.model);
    const TrainedWeights trained = readCheckpoint(options.checkpoint, info.variant);
    const std::vector<Photograph> photographs = readPhotographs(options.validation);
    NewModelFolder folder(options.model);
    folder.keep([](const fs::path&) { return true; });
    FineTunedWeights fineTuned;
    fineTuned.weights = folder.path() / "weights-int8.safetensors";
    writeSafetensors(trained.weights, WeightStorage::Int8, fineTuned.weights);
    fineTuned.sha256 = sha256Of(fineTuned.weights);
    // The ranges of its training; a checkpoint without them used the model's own.
    fineTuned.activationRanges =
        trained.activationRanges.empty() ? info.activationRanges : trained.activationRanges;
    info.int8Qat = fineTuned;
    if (!info.offers(Precision::Int8Qat)) {
        info.precisions.push_back(Precision::Int8Qat);
    }
    printScore(info, Precision::Float32, photographs);
    printScore(info, Precision::Int8, photographs);
    info.int8Qat->validationPsnr = printScore(info, Precision::Int8Qat, photographs);
    writeModelInfo(info, folder.path());
    folder.commit();
}

void score(const std::filesystem::path& model, const std::filesystem::path& photos)
{
    const ModelInfo info = readTrainableModel(model);
    const std::vector<Photograph> photographs = readPhotographs(photos);
    printBase(photographs);
    for (const Precision precision : info.precisions) {
        printScore(info, precision, photographs);
    }
}

} // namespace nightjar
