// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/exit_status.h"
#include "app/terminal/interrupt.h"
#include "core/data_folders.h"
#include "core/memory.h"
#include "core/network/torch/load_network.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

void addDenoise(CLI::App& app, DenoiseOptions& options)
{
    app.add_option("photos", options.photos, "raw photos")->required();
    app.add_option("-o,--output", options.output,
                   "folder or file; without it beside each photo as <name>_nightjar");
    app.add_option("-m,--model", options.model,
                   "a model's name (see `models`), base (guided filter alone) or none (demosaic only)");
    app.add_option("--precision", options.precision, "numbers to compute in: float32")->capture_default_str();
    auto* exposure = app.add_option_group("exposure", "at most one; without it --auto");
    exposure->add_option("--ev", options.ev, "stops to add")->check(CLI::Range(-5.0, std::log2(300.0)));
    exposure->add_option("--ratio", options.ratio, "times brighter")->check(CLI::Range(1.0, 300.0));
    exposure->add_flag_callback(
        "--auto", [] {}, "choose by the photo's own brightness (the default)");
    exposure->require_option(0, 1);
    app.add_option("--strength", options.strength, "0 leaves all the noise, 1 takes all that the model can")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    app.add_option(
           "--memory", options.memory,
           "the most this process may hold, such as 512M or 1G; without it three quarters of what is free")
        ->transform(CLI::AsSizeValue(false));
    app.add_option("--format", options.format, "png, png16, jpeg or tiff; without it by the output's name");
    app.add_option("--space", options.space,
                   "srgb, or linear: camera RGB in 16 bits, nothing developed, for measurement")
        ->check(CLI::IsMember({"srgb", "linear"}))
        ->capture_default_str();
    app.add_option("--quality", options.quality, "of a JPEG")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.add_option("--noise-gain", options.noiseGain, "override the noise's gain (of white level)")
        ->check(CLI::Range(1e-9, 1.0));
    app.add_option("--noise-read", options.noiseRead, "override the read noise's deviation (of white level)")
        ->check(CLI::Range(0.0, 1.0));
    app.add_option("--tile", options.tileSide,
                   "largest side of a tile in packed pixels, where the budget allows it")
        ->check(CLI::Range(16, 8192));
    app.add_flag("--overwrite", options.overwrite, "replace pictures that exist");
}

int run(int argc, char** argv)
{
    CLI::App app("Turns raw photos taken in the dark into clean pictures.", "nightjar-cli");
    app.require_subcommand(1);
    app.footer(exitStatusHelp);
    CommandContext context;
    app.add_flag("--json", context.json, "print results as JSON");
    app.fallthrough();

    DenoiseOptions denoising;
    CLI::App* denoise = app.add_subcommand("denoise", "denoise photos and write them as pictures");
    addDenoise(*denoise, denoising);

    std::vector<std::filesystem::path> photos;
    CLI::App* info = app.add_subcommand("info", "say what a raw photo is, and how noisy");
    info->add_option("photos", photos, "raw photos")->required();

    CLI::App* models = app.add_subcommand("models", "list the models that can be chosen");

    std::filesystem::path a;
    std::filesystem::path b;
    CLI::App* compare = app.add_subcommand("compare", "PSNR and SSIM of two pictures");
    compare->add_option("a", a, "PNG, JPEG or TIFF")->required();
    compare->add_option("b", b, "another of the same size")->required();

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : exitStatus(ErrorCode::InvalidArgument);
    }

    try {
        returnFreedMemoryAtOnce();
        context.stop = stopOnInterrupt();
        context.loadNetwork = loadNetwork;
        context.zoo = findModels(dataFolders());
        if (*denoise) {
            return denoiseCommand(denoising, context);
        }
        if (*info) {
            return infoCommand(photos, context);
        }
        return *models ? modelsCommand(context) : compareCommand(a, b, context);
    } catch (const Error& error) {
        if (context.json) {
            std::printf(
                "%s\n",
                nlohmann::ordered_json{{"error", {{"kind", nameOf(error.code())}, {"message", error.what()}}}}
                    .dump(2)
                    .c_str());
        }
        std::fprintf(stderr, "nightjar-cli: %s\n", error.what());
        return exitStatus(error.code());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "nightjar-cli: %s\n", error.what());
        return exitStatus(ErrorCode::Internal);
    }
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    return nightjar::run(argc, argv);
}
