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
           "inference engine: native (Nightjar's own) or libtorch; default: the faster one that supports the "
           "network")
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
                   "folder or file; default: next to each photo as <name>_nightjar");
    app.add_option("-m,--model", options.model,
                   "model name (see `models`), base (filter without a network) or none (demosaic only)");
    app.add_option("--precision", options.precision,
                   "number format: float32, bfloat16, int8 or int8-qat (see `models`)")
        ->capture_default_str();
    auto* exposure = app.add_option_group("exposure", "at most one; default: --auto");
    exposure->add_option("--ev", options.ev, "exposure in stops")
        ->check(within(minimumExposureEv, maximumExposureEv));
    exposure
        ->add_option("--ratio", options.ratio,
                     "brightness factor; also the amplification for models of the amplified domain")
        ->check(within(1.0, largestAmplification));
    exposure->add_flag_callback(
        "--auto", [] {}, "choose the exposure automatically (default)");
    exposure->require_option(0, 1);
    app.add_option("--strength", options.strength, "0 keeps all noise, 1 removes as much as the model can")
        ->check(within(0.0, 1.0))
        ->capture_default_str();
    takeMemorySize(*app.add_option(
        "--memory", options.memory,
        "memory budget of this process, such as 512M or 1G; default: three quarters of the free memory"));
    app.add_option("--format", options.format,
                   "png, png16, jpeg, tiff, dng-linear (demosaiced camera RGB) or dng-mosaic (a denoised raw "
                   "photo); default: by the output's extension");
    app.add_option("--space", options.space,
                   "srgb, or linear: undeveloped 16-bit camera RGB, for measurements")
        ->check(CLI::IsMember({"srgb", "linear"}))
        ->capture_default_str();
    app.add_option("--quality", options.quality, "JPEG quality")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.add_option("--noise-gain", options.noiseGain,
                   "noise gain, in units of the white level; default: from the photo")
        ->check(within(1e-9, 1.0));
    app.add_option(
           "--noise-read", options.noiseRead,
           "standard deviation of the read noise, in units of the white level; default: from the photo")
        ->check(within(0.0, 1.0));
    app.add_option("--tile", options.tileSide,
                   "maximum tile side in packed pixels, if the memory budget permits")
        ->check(CLI::Range(16, 8192));
    app.add_flag("--sidecar", options.sidecar,
                 "write a sidecar <picture>.json that records how each picture was made");
    auto* from =
        app.add_option("--from", options.from, "repeat the run of this sidecar with all its settings");
    for (const char* chosen : {"--model", "--precision", "--ev", "--ratio", "--strength", "--format",
                               "--space", "--quality", "--noise-gain", "--noise-read", "--tile"}) {
        from->excludes(app.get_option(chosen));
    }
}

void addDenoise(CLI::App& app, DenoiseOptions& options)
{
    app.add_option("photos", options.photos, "raw photos; with --queue also folders")->required();
    addRun(app, options);
    auto* queue = app.add_option("--queue", options.queue,
                                 "keep the queue in this file, so that `resume` can continue after a crash");
    app.add_option("--name", options.name, "file name pattern: {name} {model} {iso} {date} {time} {counter}")
        ->needs(queue);
    app.add_flag("--overwrite", options.overwrite, "replace existing pictures")->excludes(queue);
    auto* ratioFrom = app.add_option(
        "--ratio-from", options.ratioFrom,
        "a longer exposure (raw): use the ratio of the two exposures, 1 to 300, instead of --ratio");
    for (const char* other : {"--queue", "--ev", "--ratio", "--auto", "--from"}) {
        ratioFrom->excludes(app.get_option(other));
    }
}

void addWatch(CLI::App& app, DenoiseOptions& options)
{
    app.add_option("folder", options.photos, "folder to watch")->required()->expected(1);
    addRun(app, options);
    app.add_option("--queue", options.queue, "as in `denoise`; default: a hidden file in the folder");
    app.add_option("--name", options.name, "as in `denoise --queue`");
}

void addResume(CLI::App& app, ResumeOptions& options)
{
    app.add_option("queue", options.queue, "queue file of `denoise --queue`")->required();
    app.add_flag("--retry", options.retry, "retry failed photos");
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
}

void addCompare(CLI::App& app, CompareOptions& options)
{
    app.add_option("a", options.a, "picture (PNG, JPEG, TIFF) or raw photo")->required();
    app.add_option("b", options.b, "reference of the same size")->required();
    app.add_option("--align", options.align,
                   "for raw photos: brightness (default; one least-squares factor) or none")
        ->check(CLI::IsMember({"brightness", "none"}));
    app.footer("Two pictures are compared as stored. If one is a raw photo, such as a long exposure of the "
               "scene,\nboth are registered and compared in linear camera RGB; a picture must then be made "
               "by\n`denoise --space linear`.");
}

void addBench(CLI::App& app, BenchOptions& options)
{
    app.add_option("-m,--model", options.model, "one model; default: all");
    app.add_option("--precision", options.precision,
                   "one precision; default: all that are useful on this machine");
    auto* crops = app.add_option("--crops", options.crops, "number of crops")
                      ->check(CLI::PositiveNumber)
                      ->capture_default_str();
    auto* size = app.add_option("--size", options.size,
                                "crop side in packed pixels, a multiple of 16; 512 is one megapixel of raw")
                     ->check(CLI::Range(16, 8192))
                     ->check([](const std::string& text) {
                         return std::stoi(text) % 16 == 0 ? std::string() : "must be a multiple of 16";
                     })
                     ->capture_default_str();
    app.add_option("--megapixels", options.megapixels,
                   "time a whole photo of this size, including tile overlap, instead of crops")
        ->check(within(0.1, 1000.0))
        ->excludes(crops)
        ->excludes(size);
}

void addCheck(CLI::App& app, CheckOptions& options)
{
    app.add_option("photo", options.photo, "raw photo")->required();
    app.add_option("-m,--model", options.model, "one model; default: all");
    app.add_option("--precision", options.precision, "one precision; default: all");
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
}

void addRace(CLI::App& app, RaceOptions& options)
{
    app.add_option("photo", options.photo, "raw photo")->required();
    app.add_option("-m,--model", options.model, "one model; default: all");
    app.add_option("--precision", options.precision,
                   "one precision; default: all that are useful on this machine");
    app.add_option("--crop", options.crop,
                   "x,y,width,height in sensor pixels, x and y even; default: a megapixel from the centre")
        ->delimiter(',')
        ->expected(4);
    app.add_option("-o,--output", options.output,
                   "folder for the pictures: before.png and <model>-<precision>.png");
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
    app.add_flag("--overwrite", options.overwrite, "replace existing pictures");
}

void addEvaluate(CLI::App& app, EvaluateOptions& options)
{
    app.add_option("folder", options.folder, "folder with the subfolders short and long, or noisy and clean")
        ->required();
    app.add_option("-m,--model", options.model, "as in `denoise`");
    app.add_option("--precision", options.precision, "as in `denoise`")->capture_default_str();
    app.add_option("--beside", options.beside, "further models to score, for example base,none")
        ->allow_extra_args(false)
        ->delimiter(',');
    app.add_option("--limit", options.limit, "maximum number of pairs")->check(CLI::PositiveNumber);
    takeMemorySize(*app.add_option("--memory", options.memory, "as in `denoise`"));
    app.add_flag("--register", options.registered, "register the two photos of each pair first");
    app.add_flag("--all-shots", options.allShots, "for SID: also the shots after the first, _01 and up");
    app.add_flag("--all-scenes", options.allScenes, "for SID: also the training and validation scenes");
    app.footer(
        "The folder is an unchanged folder of the SID data set (Learning to See in the Dark), or another "
        "one:\n  short/10003_00_0.04s.ARW  long/10003_00_10s.ARW   SID: the first shots of the test scenes, "
        "except\n                                                    10034, 10045 and 10172, which are "
        "misaligned\n  short/lamp_0.1s.dng       long/lamp_5s.dng        names that differ in the exposure "
        "only\n  noisy/lamp.dng            clean/lamp.dng          exposure and ISO from the files\nThe "
        "denoised short exposure is multiplied by the ratio of the exposures, at most 300. Both are "
        "developed with\nthe long exposure's white balance, and their sRGB values are compared.");
}

void addImport(CLI::App& app, ImportOptions& options)
{
    app.add_option("file", options.file,
                   "PyTorch state_dict (.pth, .pt), .safetensors, or TorchScript program")
        ->required();
    app.add_option("--name", options.name, "model name; default: from the file's name");
    app.add_option("--domain", options.domain,
                   "amplified: trained by the recipe of Learning to See in the Dark, outputs display sRGB; "
                   "stabilised: trained by nightjar-train")
        ->check(CLI::IsMember({"amplified", "stabilised"}))
        ->capture_default_str();
    app.add_option(
           "--base", options.base,
           "base estimate that the output is added to, in the stabilised domain: robust, guided or none")
        ->check(CLI::IsMember({"robust", "guided", "none"}));
    app.add_flag("--trust-program", options.trustProgram,
                 "run a TorchScript program, which can do whatever you can do on this computer");
    app.add_flag("--force", options.force, "replace a model of the same name");
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
    CLI::App app("Removes noise from raw photos taken in the dark.", "nightjar-cli");
    app.set_version_flag("--version", "nightjar-cli " NIGHTJAR_VERSION);
    app.require_subcommand(1);
    app.footer(exitStatusHelp);
    CommandContext context;
    app.add_flag("--json", context.json, "print results as JSON");
    app.fallthrough();

    DenoiseOptions denoising;
    CLI::App* denoise = app.add_subcommand("denoise", "denoise photos and export pictures");
    addDenoise(*denoise, denoising);
    addEngine(*denoise, context);

    ResumeOptions resuming;
    CLI::App* resume = app.add_subcommand("resume", "continue an interrupted queue");
    addResume(*resume, resuming);

    DenoiseOptions watching;
    CLI::App* watch = app.add_subcommand("watch", "denoise every new photo in a folder");
    addWatch(*watch, watching);
    addEngine(*watch, context);

    std::vector<std::filesystem::path> photos;
    CLI::App* info = app.add_subcommand("info", "show a raw photo's metadata and noise");
    info->add_option("photos", photos, "raw photos")->required();

    ImportOptions importing;
    CLI::App* importer = app.add_subcommand("import", "import a model file");
    addImport(*importer, importing);

    CLI::App* models = app.add_subcommand("models", "list the installed models");

    CompareOptions comparing;
    addCompare(*app.add_subcommand("compare", "compute PSNR, SSIM and MSE of two pictures or raw photos"),
               comparing);

    EvaluateOptions evaluating;
    CLI::App* evaluate = app.add_subcommand("evaluate", "score a model on pairs of short and long exposures");
    addEvaluate(*evaluate, evaluating);

    BenchOptions timing;
    CLI::App* bench = app.add_subcommand("bench", "measure time, memory, size and energy of networks");
    addBench(*bench, timing);
    addEngine(*bench, context);

    CheckOptions checking;
    CLI::App* check =
        app.add_subcommand("check", "compare each precision with LibTorch's float32 on a photo");
    addCheck(*check, checking);
    addEngine(*check, context);

    RaceOptions racing;
    CLI::App* race = app.add_subcommand("race", "compare all models and precisions on a part of a photo");
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
