// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/print_json.h"
#include "core/backends/load_network.h"
#include "core/base/byte_size.h"
#include "core/base/progress.h"
#include "core/base/stopwatch.h"
#include "core/denoise/denoiser.h"
#include "core/image/planes.h"
#include "core/network/unet_layout.h"
#include "core/system/energy.h"
#include "core/system/memory.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <system_error>
#include <utility>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;

/// Noise around a slow pattern, like inputs in the stabilised domain.
Planes syntheticInput(Size size)
{
    Planes input(4, size);
    std::mt19937 random(1);
    std::normal_distribution<float> noise(0.0F, 0.03F);
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < size.height; ++y) {
            float* row = input.view().row(plane, y);
            for (int x = 0; x < size.width; ++x) {
                row[x] = 0.4F + 0.2F * std::sin(0.05F * static_cast<float>(x + 2 * y)) + noise(random);
            }
        }
    }
    return input;
}

/// Returns the same input rows for every call and overwrites the same output rows, so that memory does not
/// depend on the size.
class SameRows : public RowStream
{
public:
    SameRows(const Network& network, const std::vector<Size>& inputs)
    {
        Size in;
        Size out;
        for (const Size& size : inputs) {
            const Workspace needed = network.workspace(size);
            in = {std::max(in.width, size.width), std::max(in.height, needed.rowsInFlight)};
            out = {in.width, std::max(out.height, needed.outputRows)};
        }
        m_input = syntheticInput(in);
        m_output = Planes(12, out);
    }

    void begin(Size size) { m_width = size.width; }
    PlanesView input(RowRange rows) override
    {
        return std::as_const(m_input).view().cropped({0, 0, m_width, rows.count()});
    }
    MutablePlanesView output(RowRange rows) override
    {
        return m_output.view().cropped({0, 0, m_width, rows.count()});
    }
    void finish(RowRange) override {}

private:
    Planes m_input;
    Planes m_output;
    int m_width = 0;
};

/// The size of the weights in this precision, or of a program's file.
std::size_t bytesOf(const ModelInfo& model, Precision precision)
{
    if (model.kind == ModelKind::Weights) {
        return weightBytes(model.variant, precision);
    }
    std::error_code ignored;
    return std::filesystem::file_size(model.weights, ignored);
}

/// The inputs to time.
struct Work
{
    std::vector<Size> inputs; ///< packed pixels
    double megapixels = 0.0;  ///< of raw
};

/// Returns crops, or the tiles of a 3:2 photo as the denoiser would cut it.
Work workOf(const BenchOptions& options, const std::shared_ptr<Network>& network)
{
    if (!options.megapixels) {
        const Size side{options.size, options.size};
        return {.inputs = std::vector(static_cast<std::size_t>(options.crops), side),
                .megapixels = 4e-6 * options.crops * static_cast<double>(side.area())};
    }
    const int height = static_cast<int>(std::sqrt(*options.megapixels * 1e6 / 1.5)) / 2 * 2;
    const Size mosaic{static_cast<int>(*options.megapixels * 1e6 / height) / 2 * 2, height};
    Work work{.inputs = {}, .megapixels = 1e-6 * static_cast<double>(mosaic.area())};
    for (const Tile& tile : Denoiser(network).plan(mosaic, CfaPhase::RGGB, {}).grid.tiles) {
        work.inputs.push_back({tile.source.width, tile.source.height});
    }
    return work;
}

Json measure(const ModelInfo& model, Precision precision, const BenchOptions& options,
             const CommandContext& context)
{
    resetPeakResident();
    const std::shared_ptr<Network> network = context.loadNetwork(model, precision);
    const Work work = workOf(options, network);
    SameRows rows(*network, work.inputs);
    rows.begin(work.inputs.front());
    network->run(work.inputs.front(), rows); // not timed: one-time library set-up
    const EnergyMeter energy;
    const Stopwatch watch;
    const Progress progress(context.stop);
    for (const Size& size : work.inputs) {
        progress.checkpoint();
        rows.begin(size);
        network->run(size, rows);
    }
    const double seconds = watch.seconds();
    const auto joules = energy.joules();
    return {{"model", model.name},
            {"precision", toString(precision)},
            {"engine", toString(context.engine.value_or(engineFor(model, precision)))},
            {"seconds", seconds},
            {"seconds_per_megapixel", seconds / work.megapixels},
            {"peak_bytes", memoryStatus().peakResident},
            {"model_bytes", bytesOf(model, precision)},
            {"joules", joules ? Json(*joules) : Json(nullptr)},
            {"watts", joules ? Json(*joules / seconds) : Json(nullptr)}};
}

void print(const Json& entry)
{
    std::string power = "unknown";
    if (!entry["joules"].is_null()) {
        char text[64];
        std::snprintf(text, sizeof text, "%.1f J, %.1f W", entry["joules"].get<double>(),
                      entry["watts"].get<double>());
        power = text;
    }
    std::printf("%-12s %-9s %-8s %9.2f %9.3f %8.0f MB %8.2f MB  %s\n",
                entry["model"].get<std::string>().c_str(), entry["precision"].get<std::string>().c_str(),
                entry["engine"].get<std::string>().c_str(), entry["seconds"].get<double>(),
                entry["seconds_per_megapixel"].get<double>(),
                megabytes(entry["peak_bytes"].get<std::size_t>()),
                megabytes(entry["model_bytes"].get<std::size_t>()), power.c_str());
    std::fflush(stdout);
}

} // namespace

int benchCommand(const BenchOptions& options, const CommandContext& context)
{
    const auto entries = chosenEntries(options.model, options.precision, context.zoo);
    if (!context.json) {
        if (options.megapixels) {
            std::printf("a photo of %g megapixels, the network alone\n", *options.megapixels);
        } else {
            std::printf("%d crops of %d×%d packed pixels, the network alone\n", options.crops, options.size,
                        options.size);
        }
        std::printf("%-12s %-9s %-8s %9s %9s %11s %11s  %s\n", "model", "precision", "engine", "seconds",
                    "s/MP", "peak", "weights", "energy");
    }
    Json results = Json::array();
    for (const auto& [model, precision] : entries) {
        results.push_back(measure(model, precision, options, context));
        if (!context.json) {
            print(results.back());
        }
    }
    if (context.json) {
        printJson({{"results", results}});
    }
    return 0;
}

} // namespace nightjar
