// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Seconds per megapixel of raw and peak memory of each installed model × precision, the whole way from mosaic
// to picture.
//     denoise_bench [--megapixels N] [--runs N] [--memory BYTES]
#include "core/backends/load_network.h"
#include "core/base/error.h"
#include "core/denoise/denoiser.h"
#include "core/model/model_zoo.h"
#include "core/network/base_network.h"
#include "core/system/data_folders.h"
#include "core/system/memory.h"
#include "tests/bench/synthetic_photo.h"
#include "tests/bench/timing.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

namespace nightjar {
namespace {

struct Settings
{
    double megapixels = 6.0;
    int runs = 3;
    std::size_t memory = 0;
};

void measure(const ModelInfo& model, Precision precision, const Settings& settings)
{
    const Mosaic mosaic = test::syntheticPhoto(settings.megapixels);
    const double megapixels = static_cast<double>(mosaic.size().area()) / 1e6;
    const Denoiser denoiser(loadNetwork(model, precision));
    const DenoiseSettings denoising{
        .noise = {2e-3, 1e-5}, .memoryBudget = settings.memory, .reservedBytes = 0, .tileSide = {}};
    const DenoisePlan plan = denoiser.plan(mosaic.size(), mosaic.phase(), denoising);
    resetPeakResident();
    std::vector<double> seconds;
    for (int run = 0; run < settings.runs; ++run) {
        const test::Stopwatch watch;
        (void)denoiser.denoise(mosaic, denoising, Progress());
        seconds.push_back(watch.wallSeconds());
    }
    const double median = test::median(seconds);
    std::printf(
        "%-12s %-10s %6.1f MP %8.2f s %8.3f s/MP  peak %5zu MB  predicted %5zu MB  tiles %zu of %d×%d\n",
        model.name.c_str(), std::string(toString(precision)).c_str(), megapixels, median, median / megapixels,
        memoryStatus().peakResident >> 20, plan.peakBytes >> 20, plan.grid.tiles.size(),
        plan.grid.target.width, plan.grid.target.height);
    std::fflush(stdout);
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    using namespace nightjar;
    avoidFaultyInstructions();
    Settings settings;
    CLI::App app("Times denoising.", "denoise_bench");
    app.add_option("--megapixels", settings.megapixels)->check(CLI::PositiveNumber)->capture_default_str();
    app.add_option("--runs", settings.runs)->check(CLI::PositiveNumber)->capture_default_str();
    app.add_option("--memory", settings.memory, "budget")->transform(CLI::AsSizeValue(false));
    CLI11_PARSE(app, argc, argv);

    std::vector<ModelInfo> models = findModels(dataFolders(), personalTrustedPrograms()).models;
    models.push_back(BaseNetwork().info());
    for (const ModelInfo& model : models) {
        for (const Precision precision : model.precisions) {
            // A process each, so that one's peak is not the next one's.
            const pid_t child = fork();
            if (child == 0) {
                try {
                    measure(model, precision, settings);
                    _exit(0);
                } catch (const Error& error) {
                    std::printf("%-12s %s\n", model.name.c_str(), error.what());
                    std::fflush(stdout);
                    _exit(1);
                }
            }
            int status = 0;
            waitpid(child, &status, 0);
        }
    }
}
