// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/interrupt.h"
#include "app/terminal/progress_bar.h"
#include "core/develop/dng.h"
#include "core/develop/read_image.h"
#include "core/error.h"
#include "core/network/safetensors.h"
#include "core/network/sha256.h"
#include "core/network/torch/training.h"
#include "core/network/unet_layout.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <numeric>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace nightjar {
namespace {

std::vector<Photograph> readPhotographs(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(),
              files.end()); // the same order everywhere: the seed then means the same photographs
    std::vector<Photograph> photographs;
    ProgressBar bar("reading " + folder.filename().string());
    for (const fs::path& file : files) {
        photographs.emplace_back(readImage(file).view());
        bar.show(static_cast<double>(photographs.size()) / static_cast<double>(files.size()));
    }
    return photographs;
}

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

struct FitOptions
{
    std::string variant = "original";
    fs::path photos;
    fs::path validation;
    fs::path start;
    TrainingSettings settings;
};

void fit(FitOptions options, std::stop_token stop)
{
    options.settings.variant = *variantFrom(options.variant);
    std::optional<Weights> start;
    if (!options.start.empty()) {
        start = readSafetensors(readModelInfo(options.start).weights);
    }
    Trainer trainer(options.settings, readPhotographs(options.photos), readPhotographs(options.validation),
                    std::move(start));
    if (trainer.step() > 0) {
        std::printf("going on from step %d\n", trainer.step());
    }
    ProgressBar bar(options.variant);
    try {
        Progress progress(std::move(stop),
                          {.advanced = [&](double done) { bar.show(done); }, .tileFinished = {}});
        trainer.run(progress, [&](const TrainingReport& report) {
            bar.hide();
            std::printf("step %d  loss %.5f  %.2f steps/s%s\n", report.step, report.loss,
                        report.stepsPerSecond, table(report.psnr).c_str());
            std::fflush(stdout);
        });
    } catch (const Stopped&) {
        bar.hide();
        std::printf("stopped at step %d; the same command goes on from here\n", trainer.step());
    }
}

struct PublishOptions
{
    std::string variant = "original";
    fs::path checkpoint;
    fs::path validation;
    fs::path model;
    std::string description;
};

void publish(const PublishOptions& options)
{
    const Variant variant = *variantFrom(options.variant);
    TrainedWeights trained = readCheckpoint(options.checkpoint, variant);
    const std::vector<Photograph> photographs = readPhotographs(options.validation);
    std::printf("guided base alone%s\n", table(validate(nullptr, photographs)).c_str());
    std::printf("averaged weights %s\n", table(validate(&trained, photographs)).c_str());

    fs::create_directories(options.model);
    ModelInfo info;
    info.description = options.description;
    info.variant = variant;
    info.receptiveField = unetReceptiveField;
    info.parameters = parameterCount(variant);
    info.precisions = {Precision::Float32};
    info.weights = options.model / "weights.safetensors";
    writeSafetensors(trained.weights, WeightStorage::Float16, info.weights);
    info.sha256 = sha256Of(info.weights);
    info.trainingSteps = trained.step;
    trained.weights = readSafetensors(info.weights);
    const std::vector<double> psnr = validate(&trained, photographs);
    std::printf("as stored        %s\n", table(psnr).c_str());
    info.validationPsnr = std::reduce(psnr.begin(), psnr.end()) / static_cast<double>(psnr.size());
    writeModelInfo(info, options.model);
}

void score(const fs::path& model, const fs::path& photos)
{
    const ModelInfo info = readModelInfo(model);
    const TrainedWeights trained{
        .variant = info.variant, .weights = readSafetensors(info.weights), .step = info.trainingSteps};
    const std::vector<Photograph> photographs = readPhotographs(photos);
    std::printf("guided base alone%s\n", table(validate(nullptr, photographs)).c_str());
    std::printf("%-17s%s\n", info.name.c_str(), table(validate(&trained, photographs)).c_str());
}

struct SampleOptions
{
    fs::path photograph;
    fs::path target;
    double gain = 0.01; ///< relative to the photograph's white, as it will be in the raw
    double readElectrons = 2.5;
    double level = 0.02; ///< of the raw's white level that the photograph's white becomes
    double iso = 0.0;
    double seconds = 0.0;
    std::string make = "Nightjar";
    std::string model = "synthetic camera";
    std::uint64_t seed = 1;
};

/// A photograph as a camera would have taken it with far too little light: 14 bits, RGGB, black at 512.
void sample(const SampleOptions& options)
{
    Planes srgb = readImage(options.photograph);
    const Size even{srgb.size().width / 2 * 2, srgb.size().height / 2 * 2};
    CameraLook look;
    look.srgbToCamera = {{{0.70, 0.24, 0.06}, {0.16, 0.68, 0.16}, {0.04, 0.26, 0.70}}};
    look.whiteBalance = {2.0, 1.0, 1.6};
    Planes clean = foldRgb(unprocess(srgb.view().cropped({0, 0, even.width, even.height}), look).view());
    Planes packed = samplePacked(clean.view());
    Random random(options.seed);
    const NoiseModel noise{options.gain, std::pow(options.readElectrons * options.gain, 2)};
    addNoise(packed.view(), noise,
             {.rowNoise = 0.1, .quantisation = 0.0, .levelError = 0.0, .hotPixels = 2e-5}, random);
    const MutablePlanesView view = packed.view();
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < view.height; ++y) {
            float* row = view.row(plane, y);
            std::transform(row, row + view.width, row,
                           [&](float value) { return value * static_cast<float>(options.level); });
        }
    }
    Mosaic::Parts parts;
    parts.levels = {.black = {512, 512, 512, 512}, .white = 16383};
    parts.colour.whiteBalance = look.whiteBalance;
    parts.colour.toSrgb = *inverse(look.srgbToCamera);
    parts.info.make = options.make;
    parts.info.model = options.model;
    parts.info.iso = options.iso;
    parts.info.exposureSeconds = options.seconds;
    writeDng(toMosaic(packed.view(), std::move(parts)), options.target);
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    using namespace nightjar;

    CLI::App app("Trains Nightjar's networks from photographs.", "nightjar-train");
    app.require_subcommand(1);
    std::vector<std::string> variantNames;
    for (const Variant variant : allVariants) {
        variantNames.emplace_back(toString(variant));
    }
    const auto variants = CLI::IsMember(variantNames);

    FitOptions fitting;
    CLI::App* fitCommand =
        app.add_subcommand("fit", "train, or go on training; Ctrl-C stops and keeps what was learned");
    fitCommand->add_option("--variant", fitting.variant, "which kind of network")
        ->check(variants)
        ->capture_default_str();
    fitCommand->add_option("--photos", fitting.photos, "folder of photographs to learn from")
        ->required()
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--validation", fitting.validation, "folder of other photographs to score by")
        ->required()
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--checkpoint", fitting.settings.folder, "folder that keeps the state")
        ->required();
    fitCommand->add_option("--start", fitting.start, "folder of a model to begin with, not at random")
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--steps", fitting.settings.steps, "steps in all")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand->add_option("--batch", fitting.settings.batch, "patches a step")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand->add_option("--patch", fitting.settings.patch, "side of a patch in pixels")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand->add_option("--final-patch", fitting.settings.finalPatch, "its side in the last third")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand->add_option("--seed", fitting.settings.seed, "where chance begins")->capture_default_str();
    fitCommand->add_option("--threads", fitting.settings.threads, "CPU threads; 0: one a core")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    fitCommand->add_flag("--bfloat16", fitting.settings.bfloat16,
                         "convolutions in bfloat16: faster where the processor has AMX, slower elsewhere");

    PublishOptions publishing;
    CLI::App* publishCommand =
        app.add_subcommand("publish", "write a checkpoint's averaged weights as a model, and score it");
    publishCommand->add_option("--variant", publishing.variant, "which kind of network")
        ->check(variants)
        ->capture_default_str();
    publishCommand->add_option("--checkpoint", publishing.checkpoint, "folder of the checkpoint")
        ->required()
        ->check(CLI::ExistingDirectory);
    publishCommand->add_option("--validation", publishing.validation, "folder of photographs to score by")
        ->required()
        ->check(CLI::ExistingDirectory);
    publishCommand->add_option("--model", publishing.model, "the model's folder, for example models/original")
        ->required();
    publishCommand->add_option("--description", publishing.description, "one sentence for people")
        ->required();

    fs::path model;
    fs::path photos;
    CLI::App* scoreCommand =
        app.add_subcommand("score", "PSNR of a model, and of the base alone, on photographs made noisy");
    scoreCommand->add_option("model", model, "the model's folder")->required()->check(CLI::ExistingDirectory);
    scoreCommand->add_option("photos", photos, "folder of photographs")
        ->required()
        ->check(CLI::ExistingDirectory);

    SampleOptions sampling;
    CLI::App* sampleCommand = app.add_subcommand("sample", "make a dark, noisy raw (DNG) from a photograph");
    sampleCommand->add_option("photograph", sampling.photograph, "PNG, JPEG or TIFF")
        ->required()
        ->check(CLI::ExistingFile);
    sampleCommand->add_option("target", sampling.target, "the DNG to write")->required();
    sampleCommand->add_option("--gain", sampling.gain, "noise gain relative to the photograph's white")
        ->capture_default_str();
    sampleCommand->add_option("--read", sampling.readElectrons, "read noise in electrons")
        ->capture_default_str();
    sampleCommand->add_option("--level", sampling.level, "where the photograph's white lies, of the raw's")
        ->capture_default_str();
    sampleCommand->add_option("--iso", sampling.iso, "ISO to write down");
    sampleCommand->add_option("--seconds", sampling.seconds, "exposure time to write down");
    sampleCommand->add_option("--make", sampling.make, "camera maker to write down")->capture_default_str();
    sampleCommand->add_option("--model", sampling.model, "camera model to write down")->capture_default_str();
    sampleCommand->add_option("--seed", sampling.seed, "where chance begins")->capture_default_str();

    CLI11_PARSE(app, argc, argv);
    const std::stop_token stop = stopOnInterrupt();
    try {
        if (*fitCommand) {
            fit(fitting, stop);
        } else if (*publishCommand) {
            publish(publishing);
        } else if (*scoreCommand) {
            score(model, photos);
        } else {
            sample(sampling);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "nightjar-train: %s\n", error.what());
        return 1;
    }
    return 0;
}
