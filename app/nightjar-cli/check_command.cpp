// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"
#include "app/nightjar-cli/commands.h"
#include "core/denoise/denoiser.h"
#include "core/network/checked_network.h"
#include "core/network/torch/load_network.h"
#include "core/noise/noise_estimate.h"
#include "core/raw/raw_reader.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {

int checkCommand(const CheckOptions& options, const CommandContext& context)
{
    using Json = nlohmann::ordered_json;
    const Mosaic mosaic = readRaw(options.photo);
    const NoiseModel noise = knownNoise(mosaic).model;
    const Progress progress(context.stop);
    Json results = Json::array();
    for (const auto& [model, precision] : chosenEntries(options.model, options.precision, context.zoo)) {
        const Engine engine = context.engine.value_or(engineFor(model, precision));
        if (precision == Precision::Float32 && engine == Engine::LibTorch) {
            continue; // that is the reference
        }
        const auto checked = std::make_shared<CheckedNetwork>(
            context.loadNetwork(model, precision), context.loadReference(model, Precision::Float32));
        (void)Denoiser(checked).denoise(mosaic,
                                        {.noise = noise,
                                         .amplification = 1.0,
                                         .memoryBudget = options.memory,
                                         .heldBeside = 0,
                                         .tileSide = {}},
                                        progress);
        const NetworkDifference difference = checked->difference();
        results.push_back({{"model", model.name},
                           {"precision", toString(precision)},
                           {"engine", toString(engine)},
                           {"largest_difference", difference.largest},
                           {"mean_difference", difference.mean}});
        if (!context.json) {
            std::printf("%-12s %-9s %-8s  largest difference from float32 %.2g, mean %.2g\n",
                        model.name.c_str(), std::string(toString(precision)).c_str(),
                        std::string(toString(engine)).c_str(), difference.largest, difference.mean);
            std::fflush(stdout);
        }
    }
    if (context.json) {
        std::printf(
            "%s\n",
            Json{{"results", results}}.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    } else if (results.empty()) {
        std::printf("there is nothing but float32 to check\n");
    } else {
        std::printf("in units of the stabilised domain, in which black is 0 and the photo's white is 1\n");
    }
    return 0;
}

} // namespace nightjar
