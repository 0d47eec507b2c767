// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/batch.h"
#include "app/nightjar-cli/chosen_model.h"
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/output_path.h"
#include "app/terminal/progress_bar.h"
#include "core/denoise/demosaic.h"
#include "core/denoise/denoiser.h"
#include "core/error.h"
#include "core/job/job.h"
#include "core/memory.h"
#include "core/printable.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

ImageFormat formatOf(const DenoiseOptions& options, const OutputPaths& outputs)
{
    const bool linear = options.space == "linear";
    const std::string extension = options.output.extension().string();
    if (options.format.empty() && (outputs.isFolder() || extension.empty())) {
        return linear ? ImageFormat::Tiff16 : ImageFormat::Png8;
    }
    const std::string name = options.format.empty() ? extension.substr(1) : options.format;
    const auto format = imageFormatFrom(name);
    if (!format) {
        throw Error(ErrorCode::InvalidArgument,
                    "\"" + name + "\" is no picture format; png, png16, jpeg and tiff are");
    }
    return linear && *format == ImageFormat::Png8 ? ImageFormat::Png16 : *format;
}

/// Everything that is the same for all photos of a run.
class Run
{
public:
    Run(const DenoiseOptions& options, const CommandContext& context)
        : m_options(options), m_context(context), m_outputs(options.output, options.photos.size() > 1),
          m_format(formatOf(options, m_outputs)), m_precision(chosenPrecision(options.precision)),
          m_network(chosenNetwork(options.model, m_precision, context))
    {
    }

    Json operator()(const std::filesystem::path& path)
    {
        const auto started = Clock::now();
        // Whether the picture may be written at all is better known before the work than after it.
        const std::filesystem::path target = m_outputs.next(path, m_format);
        std::error_code ignored;
        if (!m_options.overwrite && std::filesystem::exists(target, ignored)) {
            throw Error(ErrorCode::FileExists, target.string() + " already exists and was left as it is");
        }
        resetPeakResident();
        const double share = 1.0 / static_cast<double>(m_options.photos.size());
        const double before = static_cast<double>(m_finished++) * share;
        m_bar.show(before);
        Photo photo = openPhoto(path, Progress(m_context.stop));
        photo.before.reset(); // nobody looks at it here
        double ev = exposureOf(photo);
        std::optional<double> finishedAt;
        std::string remark;
        Json report = {{"output", target.string()},
                       {"model", m_network ? m_network->info().name : withoutDenoising},
                       {"megapixels", static_cast<double>(photo.mosaic->size().area()) / 1e6}};

        LinearSource picture = demosaicedSource(photo.mosaic);
        if (m_network) {
            DenoiseSettings settings{.noise = noiseOf(photo),
                                     .amplification = 1.0,
                                     .memoryBudget = m_options.memory,
                                     .heldBeside = 0,
                                     .tileSide = m_options.tileSide};
            if (m_network->info().domain == Domain::Amplified) {
                settings.amplification = m_options.ratio.value_or(photo.amplification);
                finishedAt = settings.amplification;
                ev = m_options.ev.value_or(std::log2(settings.amplification));
                const char* source = m_options.ratio ? "given" : "estimated";
                report["ratio"] = settings.amplification;
                report["ratio_source"] = source;
                remark = ", ratio " + decimal(settings.amplification) + " " + source;
            }
            const Progress progress(
                m_context.stop,
                {.advanced = [&](double done) { m_bar.show(before + done * share); }, .tileFinished = {}});
            const auto denoisingStarted = Clock::now();
            auto after = Denoiser(m_network).denoise(*photo.mosaic, settings, progress);
            report["precision"] = toString(m_precision);
            report["noise"] = {{"gain", settings.noise.gain}, {"read_variance", settings.noise.readVariance}};
            report["denoise_seconds"] = secondsSince(denoisingStarted);
            picture = m_options.strength < 1.0
                          ? blend(std::move(picture), sourceOf(std::move(after)), m_options.strength)
                          : sourceOf(std::move(after));
        }
        exportImage(picture, *photo.mosaic,
                    {.format = m_format,
                     .space = m_options.space == "linear" ? OutputSpace::Linear : OutputSpace::Srgb,
                     .develop = {.exposureEv = ev, .finishedAt = finishedAt},
                     .jpegQuality = m_options.quality,
                     .overwrite = m_options.overwrite ? Overwrite::Yes : Overwrite::No,
                     .metadataFrom = path},
                    target);
        m_outputs.markWritten(target);
        report["exposure_ev"] = ev;
        report["seconds"] = secondsSince(started);
        report["peak_bytes"] = memoryStatus().peakResident;
        m_bar.hide();
        if (!m_context.json) {
            std::printf("%s → %s  (%.1f s, at most %zu MB%s)\n", printableSentence(path.string()).c_str(),
                        printableSentence(target.string()).c_str(), report["seconds"].get<double>(),
                        report["peak_bytes"].get<std::size_t>() >> 20, remark.c_str());
            std::fflush(stdout);
        }
        return report;
    }

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] static std::string decimal(double value)
    {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.1f", value);
        return text.data();
    }

    [[nodiscard]] static double secondsSince(Clock::time_point start)
    {
        return std::chrono::duration<double>(Clock::now() - start).count();
    }

    [[nodiscard]] double exposureOf(const Photo& photo) const
    {
        if (m_options.ev) {
            return *m_options.ev;
        }
        return m_options.ratio ? std::log2(*m_options.ratio) : photo.automaticExposureEv;
    }

    [[nodiscard]] NoiseModel noiseOf(const Photo& photo) const
    {
        NoiseModel noise = photo.noise.model;
        if (m_options.noiseGain) {
            noise.gain = *m_options.noiseGain;
        }
        if (m_options.noiseRead) {
            noise.readVariance = *m_options.noiseRead * *m_options.noiseRead;
        }
        return noise;
    }

    const DenoiseOptions& m_options;
    const CommandContext& m_context;
    OutputPaths m_outputs;
    ImageFormat m_format;
    Precision m_precision;
    std::shared_ptr<Network> m_network;
    ProgressBar m_bar{"denoising"};
    std::size_t m_finished = 0;
};

} // namespace

int denoiseCommand(const DenoiseOptions& options, const CommandContext& context)
{
    Run run(options, context);
    return forEachPhoto(options.photos, context, std::ref(run));
}

} // namespace nightjar
