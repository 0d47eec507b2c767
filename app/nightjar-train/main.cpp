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
        app.add_subcommand("fit", "train, or go on training; Ctrl-C stops and keeps what was learned");
    fitCommand->add_option("--variant", fitting.variant, "which kind of network")
        ->check(variants)
        ->capture_default_str();
    fitCommand->add_option("--base", fitting.base, "which estimate the network corrects")
        ->check(CLI::IsMember({"guided", "robust"}))
        ->capture_default_str();
    fitCommand->add_option("--photos", fitting.photos, "folder of photographs to learn from")
        ->required()
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--validation", fitting.validation, "folder of other photographs to score by")
        ->required()
        ->check(CLI::ExistingDirectory);
    fitCommand->add_option("--checkpoint", fitting.settings.folder, "folder that keeps the state")
        ->required();
    fitCommand
        ->add_option("--start", fitting.start,
                     "folder of a model to begin with, not at random: of the variant, or of one with denser "
                     "convolutions")
        ->check(CLI::ExistingDirectory);
    fitCommand
        ->add_option("--teacher", fitting.teacher, "folder of a model whose output to learn from besides")
        ->check(CLI::ExistingDirectory);
    fitCommand->add_flag("--int8", fitting.int8,
                         "train on --start under the rounding of 8 bits, for int8-qat");
    fitCommand->add_option("--learning-rate", fitting.settings.learningRate, "the highest; a cosine ends it")
        ->check(within(1e-15, 1.0))
        ->capture_default_str();
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
    publishCommand->add_option("--photos", publishing.photos, "folder of photographs to calibrate int8 by")
        ->check(CLI::ExistingDirectory);
    publishCommand->add_option("--validation", publishing.validation, "folder of photographs to score by")
        ->required()
        ->check(CLI::ExistingDirectory);
    publishCommand->add_option("--model", publishing.model, "the model's folder, for example models/original")
        ->required();
    publishCommand->add_option("--description", publishing.description, "one sentence for people");
    bool asInt8 = false;
    publishCommand->add_flag("--int8", asInt8, "add it to the model as the weights of int8-qat");

    std::filesystem::path model;
    std::filesystem::path photos;
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
