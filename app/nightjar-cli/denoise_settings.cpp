// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/denoise_settings.h"

#include "app/nightjar-cli/chosen_model.h"
#include "core/backends/load_network.h"
#include "core/base/error.h"
#include "core/photo/run_record.h"
#include "core/raw/raw_reader.h"

namespace nightjar {
namespace {

ImageFormat formatOf(const DenoiseOptions& options, bool intoFolder)
{
    const bool linear = options.space == "linear";
    const std::string extension = options.output.extension().string();
    if (options.format.empty() && (intoFolder || extension.empty())) {
        return linear ? ImageFormat::Tiff16 : ImageFormat::Png8;
    }
    const std::string name = options.format.empty() ? extension.substr(1) : options.format;
    const auto format = imageFormatFrom(name);
    if (!format) {
        throw Error(
            ErrorCode::InvalidArgument,
            "\"" + name +
                "\" is not a picture format; choose png, png16, jpeg, tiff, dng-linear or dng-mosaic");
    }
    return linear && *format == ImageFormat::Png8 ? ImageFormat::Png16 : *format;
}

PhotoInfo exposureOf(const std::filesystem::path& photo)
{
    PhotoInfo info = readRaw(photo).info();
    if (!(info.exposureSeconds > 0.0)) {
        throw Error(ErrorCode::InvalidArgument, photo.string() + " has no exposure time");
    }
    return info;
}

RunSettings given(const DenoiseOptions& options, bool intoFolder)
{
    RunSettings settings;
    settings.model = options.model;
    settings.precision = chosenPrecision(options.precision);
    settings.exposureEv = options.ev;
    settings.ratio = options.ratio;
    if (!options.ratioFrom.empty()) {
        settings.longExposure = exposureOf(options.ratioFrom);
    }
    settings.strength = options.strength;
    settings.noiseGain = options.noiseGain;
    if (options.noiseRead) {
        settings.noiseReadVariance = *options.noiseRead * *options.noiseRead;
    }
    settings.tileSide = options.tileSide;
    settings.format = formatOf(options, intoFolder);
    settings.space = options.space == "linear" ? OutputSpace::Linear : OutputSpace::Srgb;
    settings.jpegQuality = options.quality;
    return settings;
}

} // namespace

RunSettings runSettingsOf(const DenoiseOptions& options, bool intoFolder, std::optional<Engine> engine)
{
    RunSettings settings = options.from.empty() ? given(options, intoFolder) : readSidecar(options.from);
    settings.engine = engine ? engine : settings.engine;
    settings.memoryBudget = options.memory;
    settings.overwrite = options.overwrite ? Overwrite::Yes : Overwrite::No;
    settings.sidecar = options.sidecar;
    return settings;
}

NetworkLoader loaderOf(std::optional<Engine> engine)
{
    return !engine ? loadNetwork : *engine == Engine::Native ? loadNativeNetwork : loadTorchNetwork;
}

} // namespace nightjar
