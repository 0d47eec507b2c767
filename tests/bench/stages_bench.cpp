// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Seconds of each stage from raw file to picture file, by the very code that `nightjar-cli denoise` runs, and
// the most memory held: of a raw photo, or of synthetic ones of some sizes. Of several runs the quickest
// counts, which others on the machine disturbed least.
//     stages_bench [--photo RAW | --megapixels N,N,…] [--model NAME] [--precision NAME] [--format NAME]
//                  [--memory BYTES] [--runs N]
#include "core/backends/load_network.h"
#include "core/base/error.h"
#include "core/export/dng.h"
#include "core/photo/photo_run.h"
#include "core/system/data_folders.h"
#include "tests/bench/synthetic_photo.h"
#include "tests/support/temporary_folder.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

struct Settings
{
    std::filesystem::path photo;
    std::vector<double> megapixels{1, 6, 24, 60};
    std::string model = "lighter";
    std::string precision = "int8";
    std::string format = "tiff";
    std::size_t memory = 0;
    int runs = 3;
};

/// What is done in a process of its own leaves this one's memory as it was.
int inChild(const std::function<void()>& work)
{
    const pid_t child = fork();
    if (child == 0) {
        try {
            work();
        } catch (const Error& error) {
            std::printf("%s\n", error.what());
            std::fflush(stdout);
            _exit(1);
        }
        std::fflush(stdout);
        _exit(0);
    }
    int status = 1;
    waitpid(child, &status, 0);
    return status;
}

void printHeader()
{
    std::printf("%8s", "MP");
    for (const Stage stage : allStages) {
        std::printf(" %9s", std::string(toString(stage)).c_str());
    }
    std::printf(" %9s %9s %8s %6s\n", "in all", "s/MP", "peak MB", "tiles");
}

void printRow(const RunRecord& record)
{
    const double megapixels = static_cast<double>(record.pixels) / 1e6;
    std::printf("%8.1f", megapixels);
    for (const Stage stage : allStages) {
        std::printf(" %9.3f", record.stages[stage]);
    }
    std::printf(" %9.3f %9.4f %8zu %6zu\n", record.seconds, record.seconds / megapixels,
                record.peakBytes >> 20, record.tiles);
}

void measure(const std::filesystem::path& photo, const Settings& settings,
             const std::filesystem::path& folder)
{
    RunSettings run;
    run.model = settings.model;
    run.precision = precisionFrom(settings.precision).value();
    run.format = imageFormatFrom(settings.format).value();
    run.memoryBudget = settings.memory;
    run.overwrite = Overwrite::Yes;
    const ModelZoo zoo = findModels(dataFolders(), personalTrustedPrograms());
    const auto network = networkFor(run, zoo, loadNetwork);
    RunRecord quickest;
    for (int i = 0; i < settings.runs; ++i) {
        RunRecord record = runPhoto(
            photo, [&](const Photo&) { return folder / "picture"; }, run, network, Progress());
        if (i == 0 || record.seconds < quickest.seconds) {
            quickest = std::move(record);
        }
    }
    printRow(quickest);
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    using namespace nightjar;
    avoidFaultyInstructions();
    Settings settings;
    CLI::App app("Times every stage from raw file to picture.", "stages_bench");
    auto* photo = app.add_option("--photo", settings.photo, "a raw photo in place of synthetic ones");
    app.add_option("--megapixels", settings.megapixels, "of synthetic photos")
        ->delimiter(',')
        ->check(CLI::Range(0.1, 1000.0))
        ->excludes(photo)
        ->capture_default_str();
    app.add_option("--model", settings.model)->capture_default_str();
    app.add_option("--precision", settings.precision)
        ->check([](const std::string& name) { return precisionFrom(name) ? "" : "no precision"; })
        ->capture_default_str();
    app.add_option("--format", settings.format)
        ->check([](const std::string& name) { return imageFormatFrom(name) ? "" : "no picture format"; })
        ->capture_default_str();
    app.add_option("--memory", settings.memory, "budget")->transform(CLI::AsSizeValue(false));
    app.add_option("--runs", settings.runs)->check(CLI::PositiveNumber)->capture_default_str();
    CLI11_PARSE(app, argc, argv);

    const TemporaryFolder folder;
    printHeader();
    std::fflush(stdout);
    if (!settings.photo.empty()) {
        return inChild([&] { measure(settings.photo, settings, folder.path()); }) == 0 ? 0 : 1;
    }
    for (const double megapixels : settings.megapixels) {
        const std::filesystem::path raw = folder.path() / "photo.dng";
        if (inChild([&] { writeDng(test::syntheticPhoto(megapixels), raw); }) != 0 ||
            inChild([&] { measure(raw, settings, folder.path()); }) != 0) {
            return 1;
        }
        std::filesystem::remove(raw);
    }
}
