// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-train/commands.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/number_checks.h"
#include "core/backends/load_network.h"
#include "core/base/printable.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    using namespace nightjar;

    CLI::App app("Trains Nightjar's networks from photographs.", "nightjar-train");
    app.set_version_flag("--version", "nightjar-train " NIGHTJAR_VERSION);
    app.require_subcommand(1);
    std::vector<std::string> variantNames;
    for (const Variant variant : allVariants) {
        variantNames.emplace_back(toString(variant));
    }
    const auto variants = CLI::IsMember(variantNames);

    FitOptions fitting;
    CLI::App* fitCommand =
        app.add_subcommand("fit", "train, or continue training; Ctrl-C stops and keeps the progress");
    fitCommand->add_option("--variant", fitting.variant, "network variant")
        ->check(variants)
        ->capture_default_str();
    fitCommand->add_option("--base", fitting.base, "base estimate that the network corrects")
        ->check(CLI::IsMember({"guided", "robust"}))
        ->capture_default_str();
    fitCommand->add_option("--photos", fitting.photos, "folder of training photographs")
        ->required()
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--validation", fitting.validation, "folder of other photographs, for validation")
        ->required()
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--checkpoint", fitting.settings.folder, "folder for the training state")
        ->required();
    fitCommand
        ->add_option(
            "--start", fitting.start,
            "folder of a model to start from, of the same or a denser variant; default: random weights")
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--teacher", fitting.teacher, "folder of a teacher model (distillation)")
        ->check(CLI::ExistingDirectory);
    fitCommand->add_flag("--int8", fitting.int8, "quantisation-aware training of --start, for int8-qat");
    fitCommand
        ->add_option("--learning-rate", fitting.settings.learningRate,
                     "maximum learning rate; a cosine ends it")
        ->check(within(1e-15, 1.0))
        ->capture_default_str();
    fitCommand->add_option("--steps", fitting.settings.steps, "total number of steps")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand->add_option("--batch", fitting.settings.batch, "patches per step")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand->add_option("--patch", fitting.settings.patch, "patch side in pixels")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand
        ->add_option("--final-patch", fitting.settings.finalPatch,
                     "patch side in the last third of the steps")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    fitCommand->add_option("--seed", fitting.settings.seed, "random seed")->capture_default_str();
    fitCommand->add_option("--threads", fitting.settings.threads, "CPU threads; 0: one per core")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    fitCommand->add_flag("--bfloat16", fitting.settings.bfloat16,
                         "bfloat16 convolutions: faster if the processor has AMX, otherwise slower");

    PublishOptions publishing;
    CLI::App* publishCommand =
        app.add_subcommand("publish", "write a checkpoint's averaged weights as a model, and score it");
    publishCommand->add_option("--variant", publishing.variant, "network variant")
        ->check(variants)
        ->capture_default_str();
    publishCommand->add_option("--checkpoint", publishing.checkpoint, "folder of the checkpoint")
        ->required()
        ->check(CLI::ExistingDirectory);
    publishCommand->add_option("--photos", publishing.photos, "folder of photographs for int8 calibration")
        ->check(CLI::ExistingDirectory);
    publishCommand->add_option("--validation", publishing.validation, "folder of photographs for validation")
        ->required()
        ->check(CLI::ExistingDirectory);
    publishCommand->add_option("--model", publishing.model, "the model's folder, for example models/original")
        ->required();
    publishCommand->add_option("--description", publishing.description, "one sentence for users");
    bool asInt8 = false;
    publishCommand->add_flag("--int8", asInt8, "add the checkpoint to the model as its int8-qat weights");

    std::filesystem::path model;
    std::filesystem::path photos;
    CLI::App* scoreCommand =
        app.add_subcommand("score", "compute the PSNR of a model and of the base on noisy photographs");
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
    sampleCommand
        ->add_option("--level", sampling.level, "the photograph's white as a fraction of the raw's white")
        ->capture_default_str();
    sampleCommand->add_option("--iso", sampling.iso, "ISO in the metadata");
    sampleCommand->add_option("--seconds", sampling.seconds, "exposure time in the metadata");
    sampleCommand->add_option("--make", sampling.make, "camera make in the metadata")->capture_default_str();
    sampleCommand->add_option("--model", sampling.model, "camera model in the metadata")
        ->capture_default_str();
    sampleCommand->add_option("--seed", sampling.seed, "random seed")->capture_default_str();

    CLI11_PARSE(app, argc, argv);
    const std::stop_token stop = stopOnInterrupt();
    if (!*fitCommand || fitting.int8) { // --bfloat16 needs the instructions that this avoids
        avoidFaultyInstructions();
    }
    try {
        if (*fitCommand) {
            fit(fitting, stop);
        } else if (*publishCommand) {
            if (!asInt8 && publishing.photos.empty()) {
                throw CLI::RequiredError("--photos");
            }
            asInt8 ? publishInt8(publishing) : publish(publishing);
        } else if (*scoreCommand) {
            score(model, photos);
        } else {
            sample(sampling);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "nightjar-train: %s\n", printableSentence(error.what()).c_str());
        return 1;
    }
    return 0;
}
