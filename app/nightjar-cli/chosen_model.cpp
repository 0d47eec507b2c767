// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"

#include "core/base/error.h"
#include "core/photo/photo_run.h"

namespace nightjar {
Precision chosenPrecision(const std::string& name)
{
    const auto precision = precisionFrom(name);
    if (!precision) {
        std::string names;
        for (const Precision known : allPrecisions) {
            names += (names.empty() ? "" : ", ") + std::string(toString(known));
        }
        throw Error(ErrorCode::InvalidArgument,
                    "\"" + name + "\" is not a precision; choose one of " + names);
    }
    return *precision;
}

std::vector<std::pair<ModelInfo, Precision>> chosenEntries(const std::string& model,
                                                           const std::string& precision, const ModelZoo& zoo)
{
    std::vector<std::pair<ModelInfo, Precision>> entries;
    for (const ModelInfo& info : model.empty() ? zoo.models : std::vector{zoo.choose(model)}) {
        if (precision.empty()) {
            for (const Precision usable : usablePrecisions(info)) {
                entries.emplace_back(info, usable);
            }
        } else if (info.offers(chosenPrecision(precision))) {
            entries.emplace_back(info, chosenPrecision(precision));
        }
    }
    if (entries.empty()) {
        throw Error(ErrorCode::InvalidArgument, "no installed model has that precision");
    }
    return entries;
}

std::shared_ptr<Network> chosenNetwork(const std::string& model, Precision precision,
                                       const CommandContext& context)
{
    RunSettings settings;
    settings.model = model;
    settings.precision = precision;
    return networkFor(settings, context.zoo, context.loadNetwork);
}

} // namespace nightjar
