// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/denoise_settings.h"
#include "app/nightjar-cli/exit_status.h"
#include "app/nightjar-cli/print_json.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/number_checks.h"
#include "core/backends/load_network.h"
#include "core/base/failure.h"
#include "core/base/printable.h"
#include "core/denoise/amplified.h"
#include "core/develop/develop.h"
#include "core/system/data_folders.h"
#include "core/system/memory.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <functional>
#include <initializer_list>
#include <nlohmann/json.hpp>

namespace nightjar {
namespace {

void addEngine(CLI::App& app, CommandContext& context)
{
    app.add_option_function<std::string>(
           "--engine", [&context](const std::string& name) { context.engine = engineFrom(name); },
           "engine that runs networks: native (Nightjar's own) or libtorch; default: the faster one that can")
        ->check(CLI::Validator(
            [](const std::string& name) {
                return engineFrom(name) ? std::string() : name + " is not native or libtorch";
            },
            "{native,libtorch}"));
}

/// The options that `denoise` and `watch` share.
void addRun(CLI::App& app, DenoiseOptions& options)
{
    app.add_option("-o,--output", options.output,
                   "folder or file; without it beside each photo as <name>_nightjar");
    app.add_option("-m,--model", options.model,
                   "a model's name (see `models`), base (guided filter alone) or none (demosaic only)");
    app.add_option("--precision", options.precision,
                   "numbers to compute in: float32, bfloat16, int8 or int8-qat (see `models`)")
        ->capture_default_str();
    auto* exposure = app.add_option_group("exposure", "at most one; without it --auto");
    exposure->add_option("--ev", options.ev, "stops to add")
        ->check(within(minimumExposureEv, maximumExposureEv));
    exposure
        ->add_option("--ratio", options.ratio,
                     "times brighter; also what a model of the amplified domain is given")
        ->check(within(1.0, largestAmplification));
    exposure->add_flag_callback(
        "--auto", [] {}, "choose by the photo's own brightness (the default)");
    exposure->require_option(0, 1);
    app.add_option("--strength", options.strength, "0 leaves all the noise, 1 takes all that the model can")
        ->check(within(0.0, 1.0))
        ->capture_default_str();
    takeMemorySize(*app.add_option(
        "--memory", options.memory,
        "the most this process may hold, such as 512M or 1G; without it three quarters of what is free"));
    app.add_option("--format", options.format,
                   "png, png16, jpeg, tiff, dng-linear (demosaiced camera RGB) or dng-mosaic (a raw photo "
                   "without its noise); "
                   "without it by the output's name");
    app.add_option("--space", options.space,
                   "srgb, or linear: camera RGB in 16 bits, nothing developed, for measurement")
        ->check(CLI::IsMember({"srgb", "linear"}))
        ->capture_default_str();
    app.add_option("--quality", options.quality, "of a JPEG")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.add_option("--noise-gain", options.noiseGain, "override the noise's gain (of white level)")
        ->check(within(1e-9, 1.0));
    app.add_option("--noise-read", options.noiseRead, "override the read noise's deviation (of white level)")
        ->check(within(0.0, 1.0));
    app.add_option("--tile", options.tileSide,
                   "largest side of a tile in packed pixels, where the budget allows it")
        ->check(CLI::Range(16, 8192));
    app.add_flag("--sidecar", options.sidecar,
                 "write beside each picture <picture>.json, which says how it was made");
    auto* from = app.add_option("--from", options.from,
                                "a sidecar: make its run again, with the model, format and all else it says");
    for (const char* chosen : {"--model", "--precision", "--ev", "--ratio", "--strength", "--format",
                               "--space", "--quality", "--noise-gain", "--noise-read", "--tile"}) {
        from->excludes(app.get_option(chosen));
    }
}

void addDenoise(CLI::App& app, DenoiseOptions& options)
{
    app.add_option("photos", options.photos, "raw photos; with --queue also folders of them")->required();
    addRun(app, options);
    auto* queue =
        app.add_option("--queue", options.queue,
                       "keep what is to be done in this file, so that `resume` goes on after a crash");
    app.add_option("--name", options.name,
                   "pattern of the pictures' names: {name} {model} {iso} {date} {time} {counter}")
        ->needs(queue);
    app.add_flag("--overwrite", options.overwrite, "replace pictures that exist")->excludes(queue);
    auto* ratioFrom =
        app.add_option("--ratio-from", options.ratioFrom,
                       "a raw photo that was exposed longer: the ratio of the exposures, at least 1 "
                       "and at most 300, in place of --ratio");
    for (const char* other : {"--queue", "--ev", "--ratio", "--auto", "--from"}) {
        ratioFrom->excludes(app.get_option(other));
    }
}

void addWatch(CLI::App& app, DenoiseOptions& options)
{
    app.add_option("folder", options.photos, "where photos come in")->required()->expected(1);
    addRun(app, options);
    app.add_option("--queue", options.queue, "as in `denoise`; without it a hidden file in the folder");
    app.add_option("--name", options.name, "as in `denoise --queue`");
}

void addResume(CLI::App& app, ResumeOptions& options)
{
    app.add_option("queue", options.queue, "the file of `denoise --queue`")->required();
    app.add_flag("--retry", options.retry, "try those again that failed");
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
}

void addCompare(CLI::App& app, CompareOptions& options)
{
    app.add_option("a", options.a, "a picture (PNG, JPEG, TIFF) or a raw photo")->required();
    app.add_option("b", options.b, "the reference, of the same size")->required();
    app.add_option("--align", options.align,
                   "where one is raw: brightness (the default; one factor, by least squares) or none")
        ->check(CLI::IsMember({"brightness", "none"}));
    app.footer(
        "Two pictures are compared as they are stored. Where one is a raw photo, such as a long exposure "
        "of the scene,\n"
        "both are compared in linear camera RGB, moved onto each other first; a picture must then come "
        "from\n"
        "`denoise --space linear`.");
}

void addBench(CLI::App& app, BenchOptions& options)
{
    app.add_option("-m,--model", options.model, "one model; without it each");
    app.add_option("--precision", options.precision, "one precision; without it each that is worth choosing");
    auto* crops = app.add_option("--crops", options.crops, "how many")
                      ->check(CLI::PositiveNumber)
                      ->capture_default_str();
    auto* size =
        app.add_option("--size", options.size,
                       "side of a crop in packed pixels, a multiple of 16: 512 is a megapixel of raw")
            ->check(CLI::Range(16, 8192))
            ->check([](const std::string& text) {
                return std::stoi(text) % 16 == 0 ? std::string() : "must be a multiple of 16";
            })
            ->capture_default_str();
    app.add_option("--megapixels", options.megapixels,
                   "a photo of that size, tile by tile with their overlap, in place of crops")
        ->check(within(0.1, 1000.0))
        ->excludes(crops)
        ->excludes(size);
}

void addCheck(CLI::App& app, CheckOptions& options)
{
    app.add_option("photo", options.photo, "a raw photo")->required();
    app.add_option("-m,--model", options.model, "one model; without it each");
    app.add_option("--precision", options.precision, "one precision; without it each");
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
}

void addRace(CLI::App& app, RaceOptions& options)
{
    app.add_option("photo", options.photo, "a raw photo")->required();
    app.add_option("-m,--model", options.model, "one model; without it each");
    app.add_option("--precision", options.precision, "one precision; without it each that is worth choosing");
    app.add_option(
           "--crop", options.crop,
           "x,y,width,height of the part in the sensor's pixels, x and y even; without it a megapixel "
           "from the middle")
        ->delimiter(',')
        ->expected(4);
    app.add_option("-o,--output", options.output,
                   "folder for the pictures: before.png and <model>-<precision>.png");
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
    app.add_flag("--overwrite", options.overwrite, "replace pictures that exist");
}

void addEvaluate(CLI::App& app, EvaluateOptions& options)
{
    app.add_option("folder", options.folder, "holds short and long, or noisy and clean")->required();
    app.add_option("-m,--model", options.model, "as in `denoise`");
    app.add_option("--precision", options.precision, "as in `denoise`")->capture_default_str();
    app.add_option("--beside", options.beside, "further models to score, such as base,none")
        ->allow_extra_args(false)
        ->delimiter(',');
    app.add_option("--limit", options.limit, "the most pairs to take")->check(CLI::PositiveNumber);
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
    app.add_flag("--register", options.registered, "move the two photos of a pair onto each other first");
    app.add_flag("--all-shots", options.allShots, "of SID also the shots after the first, _01 and on");
    app.add_flag("--all-scenes", options.allScenes, "of SID also the scenes for training and validation");
    app.footer(
        "The folder is one of the data set SID (Learning to See in the Dark), as it is, or any other:\n"
        "  short/10003_00_0.04s.ARW  long/10003_00_10s.ARW   SID: the test scenes' first shots, but not "
        "those of\n"
        "                                                    10034, 10045 and 10172, which are misaligned\n"
        "  short/lamp_0.1s.dng       long/lamp_5s.dng        names that are the same up to the exposure\n"
        "  noisy/lamp.dng            clean/lamp.dng          exposure and ISO as the files say\n"
        "The denoised short exposure is made brighter by the ratio of the exposures, at most 300; both are "
        "developed by\n"
        "the long one's white balance, and their sRGB values compared.");
}

void addImport(CLI::App& app, ImportOptions& options)
{
    app.add_option("file", options.file,
                   "state_dict of PyTorch (.pth, .pt), .safetensors, or TorchScript program")
        ->required();
    app.add_option("--name", options.name, "of the model; without it made of the file's");
    app.add_option("--domain", options.domain,
                   "amplified: made by the recipe of Learning to See in the Dark, display sRGB comes out; "
                   "stabilised: made by nightjar-train")
        ->check(CLI::IsMember({"amplified", "stabilised"}))
        ->capture_default_str();
    app.add_option("--base", options.base,
                   "what the output is added to, in the stabilised domain: robust, guided or none")
        ->check(CLI::IsMember({"robust", "guided", "none"}));
    app.add_flag("--trust-program", options.trustProgram,
                 "run a TorchScript program, which can do whatever you can do on this computer");
    app.add_flag("--force", options.force, "replace a model of that name");
}

/// Whether the command requests bfloat16 and therefore never runs int8, neither of a model nor of a foreign
/// program. A queue may have older entries.
bool computesInBFloat16Alone(std::initializer_list<std::reference_wrapper<const CLI::App>> commands)
{
    return std::any_of(commands.begin(), commands.end(), [](const CLI::App& command) {
        const CLI::Option* queue = command.get_option_no_throw("--queue");
        return command.parsed() && (queue == nullptr || queue->empty()) &&
               command.get_option("--precision")->as<std::string>() == toString(Precision::BFloat16);
    });
}

int run(int argc, char** argv)
{
    CLI::App app("Turns raw photos taken in the dark into clean pictures.", "nightjar-cli");
    app.set_version_flag("--version", "nightjar-cli " NIGHTJAR_VERSION);
    app.require_subcommand(1);
    app.footer(exitStatusHelp);
    CommandContext context;
    app.add_flag("--json", context.json, "print results as JSON");
    app.fallthrough();

    DenoiseOptions denoising;
    CLI::App* denoise = app.add_subcommand("denoise", "denoise photos and write them as pictures");
    addDenoise(*denoise, denoising);
    addEngine(*denoise, context);

    ResumeOptions resuming;
    CLI::App* resume = app.add_subcommand("resume", "go on with a queue that was interrupted");
    addResume(*resume, resuming);

    DenoiseOptions watching;
    CLI::App* watch = app.add_subcommand("watch", "denoise every photo that comes into a folder");
    addWatch(*watch, watching);
    addEngine(*watch, context);

    std::vector<std::filesystem::path> photos;
    CLI::App* info = app.add_subcommand("info", "say what a raw photo is, and how noisy");
    info->add_option("photos", photos, "raw photos")->required();

    ImportOptions importing;
    CLI::App* importer = app.add_subcommand("import", "make a model of a file made elsewhere");
    addImport(*importer, importing);

    CLI::App* models = app.add_subcommand("models", "list the models that can be chosen");

    CompareOptions comparing;
    addCompare(*app.add_subcommand("compare", "PSNR, SSIM and MSE of two pictures, or of raw photos"),
               comparing);

    EvaluateOptions evaluating;
    CLI::App* evaluate = app.add_subcommand("evaluate", "score a model on pairs of short and long exposures");
    addEvaluate(*evaluate, evaluating);

    BenchOptions timing;
    CLI::App* bench = app.add_subcommand("bench", "time networks, and tell their memory, size and energy");
    addBench(*bench, timing);
    addEngine(*bench, context);

    CheckOptions checking;
    CLI::App* check =
        app.add_subcommand("check", "how far each precision is from LibTorch's float32 on a photo of yours");
    addCheck(*check, checking);
    addEngine(*check, context);

    RaceOptions racing;
    CLI::App* race =
        app.add_subcommand("race", "try every model and precision on a part of a photo of yours");
    addRace(*race, racing);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : exitStatus(ErrorCode::InvalidArgument);
    }

    try {
        // Before the first thread, for the whole process: see avoidFaultyInstructions.
        if (!computesInBFloat16Alone({*denoise, *evaluate, *bench, *check, *race})) {
            avoidFaultyInstructions();
        }
        returnFreedMemoryAtOnce();
        context.stop = stopOnInterrupt();
        context.loadNetwork = loaderOf(context.engine);
        context.loadReference = loadTorchNetwork;
        context.zoo = findModels(dataFolders(), personalTrustedPrograms());
        if (*denoise) {
            return denoising.queue.empty() ? denoiseCommand(denoising, context)
                                           : queueCommand(denoising, context);
        }
        if (*resume) {
            return resumeCommand(resuming, context);
        }
        if (*watch) {
            return watchCommand(watching, context);
        }
        if (*importer) {
            return importCommand(importing, context);
        }
        if (*info) {
            return infoCommand(photos, context);
        }
        if (*bench) {
            return benchCommand(timing, context);
        }
        if (*check) {
            return checkCommand(checking, context);
        }
        if (*race) {
            return raceCommand(racing, context);
        }
        if (*evaluate) {
            return evaluateCommand(evaluating, context);
        }
        return *models ? modelsCommand(context) : compareCommand(comparing, context);
    } catch (...) {
        const Failure failure = failureOf(std::current_exception());
        if (context.json) {
            printJson({{"error", {{"kind", nameOf(failure.code)}, {"message", failure.detail}}}});
        }
        std::fprintf(stderr, "nightjar-cli: %s\n", printableSentence(failure.detail).c_str());
        return exitStatus(failure.code);
    }
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    return nightjar::run(argc, argv);
}
