// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/photo/photo_run.h"

#include "core/base/error.h"
#include "core/base/stopwatch.h"
#include "core/denoise/amplified.h"
#include "core/denoise/denoiser.h"
#include "core/evaluate/exposure_ratio.h"
#include "core/network/base_network.h"
#include "core/raw/demosaic.h"
#include "core/system/disk_space.h"
#include "core/system/memory.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

void requireWritableOutputs(const fs::path& target, const RunSettings& settings)
{
    requireWritable(target, settings.overwrite);
    if (settings.sidecar) {
        requireWritable(sidecarOf(target), settings.overwrite);
    }
}

void refuseFullDisk(const fs::path& target, std::uintmax_t bytes)
{
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (const auto full = fullDiskAt(folder, bytes)) {
        throw Error(ErrorCode::WriteFailed, target.string() + " could not be written: " + roomText(*full));
    }
}

double ratioTo(const PhotoInfo& longExposure, const Photo& photo)
{
    const auto ratio = exposureRatio(photo.mosaic->info(), longExposure);
    if (!ratio) {
        throw Error(ErrorCode::InvalidArgument,
                    photo.path.string() + " has no exposure time, so the ratio of the exposures is unknown");
    }
    return std::clamp(*ratio, 1.0, largestAmplification);
}

/// Sets the exposure if it is automatic.
void chooseExposure(const Photo& photo, RunRecord& record)
{
    RunSettings& settings = record.settings;
    if (settings.exposureEv) {
        return;
    }
    if (settings.ratio) {
        settings.exposureEv = std::log2(*settings.ratio);
        return;
    }
    settings.exposureEv = photo.autoExposure.ev;
    record.exposureLimit = photo.autoExposure.limit;
}

} // namespace

std::uintmax_t mostBytes(std::size_t pixels, ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return pixels;
    case ImageFormat::Png8:
        return pixels * 3;
    case ImageFormat::DngMosaic:
        return pixels * 2;
    case ImageFormat::Png16:
    case ImageFormat::Tiff16:
    case ImageFormat::DngLinear:
        break;
    }
    return pixels * 6;
}

std::optional<double> displayRatio(const Photo& photo, const ModelInfo& model, const RunSettings& settings)
{
    return model.domain == Domain::Amplified ? std::optional(settings.ratio.value_or(photo.amplification))
                                             : std::nullopt;
}

DenoiseSettings denoiseSettings(const Photo& photo, const ModelInfo& model, const RunSettings& settings)
{
    const bool hasOwnNoise = !settings.noiseGain && !settings.noiseReadVariance;
    return {.noise = {.gain = settings.noiseGain.value_or(photo.noise.model.gain),
                      .readVariance = settings.noiseReadVariance.value_or(photo.noise.model.readVariance)},
            .amplification = displayRatio(photo, model, settings).value_or(1.0),
            .memoryBudget = settings.memoryBudget,
            .tileSide = settings.tileSide,
            .white = hasOwnNoise ? photo.white : std::nullopt}; // it depends on the noise
}

DenoisedPhoto denoisePhoto(const Photo& photo, const std::shared_ptr<Network>& network,
                           const DenoiseSettings& settings, RunRecord record, const Progress& progress)
{
    RunSettings& used = record.settings;
    const ModelInfo& info = network->info();
    const auto ratio = displayRatio(photo, info, used);
    if (ratio) {
        record.ratioSource = used.longExposure ? "exposures" : used.ratio ? "given" : "estimated";
        used.ratio = ratio;
        used.exposureEv = used.exposureEv.value_or(std::log2(*ratio));
    }
    const Denoiser denoiser(network);
    const DenoisePlan plan = denoiser.plan(photo.mosaic->size(), photo.mosaic->phase(), settings);
    used.model = info.name;
    used.modelSha256 = info.name == baseModelName ? std::string() : shaOf(info, used.precision);
    used.noiseGain = settings.noise.gain;
    used.noiseReadVariance = settings.noise.readVariance;
    used.tileSide = std::max(plan.grid.target.width, plan.grid.target.height);
    record.pixels = photo.mosaic->size().area();
    record.tiles = plan.grid.tiles.size();
    record.pixelsRead = plan.pixelsRead();
    const Stopwatch watch;
    Denoised denoised = denoiser.denoise(*photo.mosaic, plan, settings, progress);
    record.denoiseSeconds = watch.seconds();
    record.fidelity = fidelityOf(*photo.mosaic, *denoised.picture, settings.noise);
    record.hotPixels = denoised.hotPixels;
    return {.photo = photo,
            .after = std::move(denoised.picture),
            .displayRatio = ratio,
            .record = std::move(record)};
}

ModelInfo modelFor(const RunSettings& settings, const ModelZoo& zoo)
{
    ModelInfo model = zoo.choose(settings.model);
    if (!settings.modelSha256.empty() && shaOf(model, settings.precision) != settings.modelSha256) {
        throw Error(ErrorCode::InvalidModel,
                    "the run used other weights of the model \"" + model.name +
                        "\" than the installed ones, so it cannot be repeated exactly");
    }
    if (model.name != baseModelName && !model.offers(settings.precision)) {
        throw Error(ErrorCode::InvalidArgument,
                    "model " + model.name + " does not support " + std::string(toString(settings.precision)));
    }
    return model;
}

std::shared_ptr<Network> networkFor(const RunSettings& settings, const ModelZoo& zoo,
                                    const NetworkLoader& loadNetwork)
{
    return settings.model == withoutDenoising ? nullptr
                                              : loadNetwork(modelFor(settings, zoo), settings.precision);
}

RunRecord runPhoto(const fs::path& path, const ChooseTarget& chooseTarget, const RunSettings& settings,
                   const std::shared_ptr<Network>& network, const Progress& progress)
{
    const Stopwatch watch;
    const StageSeconds spentBefore = progress.stageSeconds();
    resetPeakResident();
    const Photo photo = openUnseenPhoto(path, progress);
    RunRecord record{.settings = settings, .photo = path, .picture = chooseTarget(photo)};
    record.pixels = photo.mosaic->size().area();
    if (settings.longExposure) {
        record.settings.ratio = ratioTo(*settings.longExposure, photo);
    }
    // These errors are better reported before the work than after it.
    requireWritableOutputs(record.picture, settings);
    refuseFullDisk(record.picture, mostBytes(record.pixels, settings.format));

    LinearSource picture = demosaicedSource(photo.mosaic);
    std::optional<double> ratio;
    if (network) {
        const DenoiseSettings denoising = denoiseSettings(photo, network->info(), record.settings);
        DenoisedPhoto denoised = denoisePhoto(photo, network, denoising, std::move(record), progress);
        record = std::move(denoised.record);
        ratio = denoised.displayRatio;
        picture = blend(std::move(picture), sourceOf(std::move(denoised.after)), settings.strength);
    } else {
        record.settings.model = withoutDenoising;
    }
    chooseExposure(photo, record);
    exportImage(picture, *photo.mosaic,
                {.format = settings.format,
                 .space = settings.space,
                 .develop = {.exposureEv = *record.settings.exposureEv, .displayRatio = ratio},
                 .jpegQuality = settings.jpegQuality,
                 .overwrite = settings.overwrite,
                 .metadataFrom = path,
                 .progress = &progress},
                record.picture);
    record.seconds = watch.seconds();
    record.stages = progress.stageSeconds().since(spentBefore);
    record.peakBytes = memoryStatus().peakResident;
    if (settings.sidecar) {
        writeSidecar(record, settings.overwrite);
    }
    return record;
}

} // namespace nightjar
