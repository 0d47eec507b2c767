// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/print_json.h"
#include "core/energy.h"
#include "core/memory.h"
#include "core/network/unet_layout.h"
#include "core/planes.h"
#include "core/progress.h"

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

/// Noise around a slow pattern, as networks meet it in the stabilised domain.
Planes syntheticInput(int side)
{
    Planes input(4, {side, side});
    std::mt19937 random(1);
    std::normal_distribution<float> noise(0.0F, 0.03F);
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < side; ++y) {
            float* row = input.view().row(plane, y);
            for (int x = 0; x < side; ++x) {
                row[x] = 0.4F + 0.2F * std::sin(0.05F * static_cast<float>(x + 2 * y)) + noise(random);
            }
        }
    }
    return input;
}

/// Of the weights in that precision; of a program, its file.
std::size_t bytesOf(const ModelInfo& model, Precision precision)
{
    if (model.kind == ModelKind::Weights) {
        return weightBytes(model.variant, precision);
    }
    std::error_code ignored;
    return std::filesystem::file_size(model.weights, ignored);
}

Json measure(const ModelInfo& model, Precision precision, const BenchOptions& options,
             const CommandContext& context)
{
    resetPeakResident();
    const auto network = context.loadNetwork(model, precision);
    const Planes input = syntheticInput(options.size);
    Planes output(12, input.size());
    network->run(input.view(), output.view()); // what a library sets up once is not the network's
    const EnergyMeter energy;
    const auto start = std::chrono::steady_clock::now();
    const Progress progress(context.stop);
    for (int crop = 0; crop < options.crops; ++crop) {
        progress.checkpoint();
        network->run(input.view(), output.view());
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const double megapixels = 4e-6 * options.crops * static_cast<double>(input.size().area());
    const auto joules = energy.joules();
    return {{"model", model.name},
            {"precision", toString(precision)},
            {"seconds", seconds},
            {"seconds_per_megapixel", seconds / megapixels},
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
    std::printf("%-12s %-9s %9.2f %9.3f %8.0f MB %8.2f MB  %s\n", entry["model"].get<std::string>().c_str(),
                entry["precision"].get<std::string>().c_str(), entry["seconds"].get<double>(),
                entry["seconds_per_megapixel"].get<double>(),
                static_cast<double>(entry["peak_bytes"].get<std::size_t>()) / 1e6,
                static_cast<double>(entry["model_bytes"].get<std::size_t>()) / 1e6, power.c_str());
    std::fflush(stdout);
}

} // namespace

int benchCommand(const BenchOptions& options, const CommandContext& context)
{
    const auto entries = chosenEntries(options.model, options.precision, context.zoo);
    if (!context.json) {
        std::printf("%d crops of %d×%d packed pixels, the network alone\n", options.crops, options.size,
                    options.size);
        std::printf("%-12s %-9s %9s %9s %11s %11s  %s\n", "model", "precision", "seconds", "s/MP", "peak",
                    "weights", "energy");
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
