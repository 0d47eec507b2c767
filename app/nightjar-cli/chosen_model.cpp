// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"

#include "core/error.h"
#include "core/network/base_network.h"

namespace nightjar {
namespace {

ModelInfo chosenModel(const std::string& name, const ModelZoo& zoo)
{
    if (name == baseModelName) {
        return BaseNetwork().info();
    }
    if (name.empty()) {
        if (zoo.models.empty()) {
            throw Error(ErrorCode::InvalidModel, "no model is installed; --model base works without one");
        }
        return zoo.models.front();
    }
    if (const ModelInfo* found = zoo.find(name)) {
        return *found;
    }
    std::string names = "base and none";
    for (const ModelInfo& model : zoo.models) {
        names = model.name + ", " + names;
    }
    throw Error(ErrorCode::InvalidArgument, "there is no model \"" + name + "\"; there are " + names);
}

} // namespace

Precision chosenPrecision(const std::string& name)
{
    const auto precision = precisionFrom(name);
    if (!precision) {
        std::string names;
        for (const Precision known : allPrecisions) {
            names += (names.empty() ? "" : ", ") + std::string(toString(known));
        }
        throw Error(ErrorCode::InvalidArgument, "\"" + name + "\" is no precision; there are " + names);
    }
    return *precision;
}

std::vector<std::pair<ModelInfo, Precision>> chosenEntries(const std::string& model,
                                                           const std::string& precision, const ModelZoo& zoo)
{
    std::vector<std::pair<ModelInfo, Precision>> entries;
    for (const ModelInfo& info : model.empty() ? zoo.models : std::vector{chosenModel(model, zoo)}) {
        if (precision.empty()) {
            for (const Precision usable : usablePrecisions(info)) {
                entries.emplace_back(info, usable);
            }
        } else if (info.offers(chosenPrecision(precision))) {
            entries.emplace_back(info, chosenPrecision(precision));
        }
    }
    if (entries.empty()) {
        throw Error(ErrorCode::InvalidArgument, "no model is ready for that precision");
    }
    return entries;
}

std::shared_ptr<Network> chosenNetwork(const std::string& model, Precision precision,
                                       const CommandContext& context)
{
    return model == withoutDenoising ? nullptr
                                     : context.loadNetwork(chosenModel(model, context.zoo), precision);
}

} // namespace nightjar
