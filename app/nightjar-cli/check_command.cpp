// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/print_json.h"
#include "core/backends/load_network.h"
#include "core/job/check.h"
#include "core/network/base_network.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {

int checkCommand(const CheckOptions& options, const CommandContext& context)
{
    using Json = nlohmann::ordered_json;
    const Progress progress(context.stop);
    const Photo photo = openUnseenPhoto(options.photo, progress);
    Json results = Json::array();
    for (const auto& [model, precision] : chosenEntries(options.model, options.precision, context.zoo)) {
        const Engine engine = context.engine.value_or(engineFor(model, precision));
        if (model.name == baseModelName || (precision == Precision::Float32 && engine == Engine::LibTorch)) {
            continue; // there is only one implementation, or it is the reference
        }
        const NetworkDifference difference =
            differenceFromFloat32({.photo = photo,
                                   .model = model,
                                   .settings = {.precision = precision, .memoryBudget = options.memory}},
                                  context.loadNetwork, context.loadReference, progress);
        results.push_back({{"model", model.name},
                           {"precision", toString(precision)},
                           {"engine", toString(engine)},
                           {"domain", toString(model.domain)},
                           {"largest_difference", difference.largest},
                           {"mean_difference", difference.mean}});
        if (!context.json) {
            std::printf(
                "%-12s %-9s %-8s  largest difference from float32 %.2g, mean %.2g, in the %s domain\n",
                model.name.c_str(), std::string(toString(precision)).c_str(),
                std::string(toString(engine)).c_str(), difference.largest, difference.mean,
                std::string(toString(model.domain)).c_str());
            std::fflush(stdout);
        }
    }
    if (context.json) {
        printJson({{"results", results}});
    } else if (results.empty()) {
        std::printf("only LibTorch's float32 is available, which is the reference\n");
    } else {
        std::printf("stabilised domain: 0 is black, 1 the photo's white; amplified domain: 0 is display "
                    "black, 1 display white\n");
    }
    return 0;
}

} // namespace nightjar
