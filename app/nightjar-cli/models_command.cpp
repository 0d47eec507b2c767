// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/print_json.h"
#include "core/base/byte_size.h"
#include "core/base/printable.h"
#include "core/network/processor.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace nightjar {

int modelsCommand(const CommandContext& context)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ModelInfo& model : context.zoo.models) {
        std::error_code ignored;
        const auto bytes = std::filesystem::file_size(model.weights, ignored);
        nlohmann::ordered_json precisions = nlohmann::ordered_json::array();
        for (const Precision precision : usablePrecisions(model)) {
            precisions.push_back(toString(precision));
        }
        if (gainsByBFloat16Alone(model)) {
            precisions.push_back(toString(Precision::BFloat16));
        }
        list.push_back({{"name", model.name},
                        {"description", model.description},
                        {"kind", toString(model.kind)},
                        {"variant", model.kind == ModelKind::Weights ? toString(model.variant) : "program"},
                        {"domain", toString(model.domain)},
                        {"parameters", model.parameters},
                        {"precisions", precisions},
                        {"weights_bytes", ignored ? 0 : bytes},
                        {"training_steps", model.trainingSteps},
                        {"validation_psnr", model.validationPsnr},
                        {"imported_from", model.importedFrom}});
    }
    for (const UnavailableModel& model : context.zoo.unavailable) {
        std::fprintf(stderr, "%s\n", printableSentence(model.sentence).c_str());
    }
    if (context.json) {
        printJson({{"models", list}});
        return 0;
    }
    std::printf("%-12s %-10s %12s %9s %12s  %s\n", "name", "variant", "parameters", "on disk", "validation",
                "description");
    for (const auto& model : list) {
        std::array<char, 32> score{"unknown"};
        if (model["training_steps"].get<int>() > 0) {
            std::snprintf(score.data(), score.size(), "%.2f dB", model["validation_psnr"].get<double>());
        }
        std::printf("%-12s %-10s %12zu %6.1f MB %12s  %s\n", model["name"].get<std::string>().c_str(),
                    model["variant"].get<std::string>().c_str(), model["parameters"].get<std::size_t>(),
                    megabytes(model["weights_bytes"].get<std::size_t>()), score.data(),
                    model["description"].get<std::string>().c_str());
    }
    for (const auto& model : list) {
        std::string names;
        for (const auto& precision : model["precisions"]) {
            names += ' ' + precision.get<std::string>();
        }
        std::printf("%-12s in%s\n", model["name"].get<std::string>().c_str(), names.c_str());
    }
    std::printf("%-12s is listed where the processor computes it faster than float32; --precision bfloat16 "
                "works everywhere\n",
                "bfloat16");
    std::printf("%-12s the guided filter alone, without a network\n", "base");
    std::printf("%-12s demosaiced, not denoised\n", "none");
    return 0;
}

} // namespace nightjar
