// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model_zoo.h"

#include "core/base/error.h"
#include "core/model/model_json.h"
#include "core/network/base_network.h"
#include "core/network/processor.h"

#include <algorithm>
#include <utility>

namespace nightjar {
namespace fs = std::filesystem;

const ModelInfo* ModelZoo::find(const std::string& name) const
{
    const auto found = std::find_if(models.begin(), models.end(),
                                    [&](const ModelInfo& model) { return model.name == name; });
    return found == models.end() ? nullptr : &*found;
}

ModelInfo ModelZoo::choose(const std::string& name) const
{
    if (name == baseModelName) {
        return BaseNetwork().info();
    }
    if (name.empty()) {
        if (models.empty()) {
            throw Error(ErrorCode::InvalidModel, "no model is installed; --model base needs none");
        }
        return models.front();
    }
    if (const ModelInfo* found = find(name)) {
        return *found;
    }
    std::string names = "base and none";
    for (const ModelInfo& model : models) {
        names = model.name + ", " + names;
    }
    throw Error(ErrorCode::InvalidArgument, "there is no model \"" + name + "\"; there are " + names);
}

std::vector<Precision> usablePrecisions(const ModelInfo& model)
{
    std::vector<Precision> usable = model.precisions;
    std::erase(usable, Precision::BFloat16);
    return usable;
}

bool gainsByBFloat16Alone(const ModelInfo& model)
{
    return processor().bfloat16Matrices && model.kind == ModelKind::Weights &&
           model.variant == Variant::Original && model.offers(Precision::BFloat16);
}

namespace {

/// A program without consent.
UnavailableModel withoutConsent(const ModelInfo& model)
{
    return {.name = model.name,
            .file = model.weights,
            .wantsConsent = true,
            .sentence =
                "model " + model.name +
                " is not loaded: it is a TorchScript program, which can do whatever you can do on this "
                "computer, and you have not consented to run it; if you trust its author, import " +
                model.weights.string() + " with --trust-program"};
}

} // namespace

ModelZoo findModels(const std::vector<fs::path>& folders, const TrustedPrograms& trusted)
{
    ModelZoo zoo;
    std::error_code ignored;
    for (const fs::path& folder : folders) {
        for (const auto& entry : fs::directory_iterator(folder / "models", ignored)) {
            const std::string name = entry.path().filename().string();
            if (!fs::exists(entry.path() / "model.json", ignored) || name.starts_with("tiny") ||
                name.starts_with(".") || // an interrupted import
                zoo.find(name) != nullptr) {
                continue;
            }
            try {
                ModelInfo model = readModelInfo(entry.path());
                if (model.kind == ModelKind::Program && !trusted.contains(model.sha256)) {
                    zoo.unavailable.push_back(withoutConsent(model));
                } else {
                    zoo.models.push_back(std::move(model));
                }
            } catch (const Error& error) {
                zoo.unavailable.push_back({.name = name, .file = entry.path(), .sentence = error.what()});
            }
        }
    }
    std::sort(zoo.models.begin(), zoo.models.end(), [](const ModelInfo& a, const ModelInfo& b) {
        if (a.importedFrom.empty() != b.importedFrom.empty()) {
            return a.importedFrom.empty();
        }
        return a.parameters != b.parameters ? a.parameters > b.parameters : a.name < b.name;
    });
    return zoo;
}

} // namespace nightjar
