// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/print_json.h"
#include "core/base/error.h"
#include "core/model/import_model.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace nightjar {

int importCommand(const ImportOptions& options, const CommandContext& context)
{
    ModelStore store = personalModelStore();
    ImportSettings settings{.name = options.name.empty() ? modelNameFor(options.file) : options.name,
                            .domain = domainFrom(options.domain).value(),
                            .base = baseFrom(options.base),
                            .trustProgram = options.trustProgram,
                            .overwrite = options.force ? Overwrite::Yes : Overwrite::No};
    // A model in the user's folder overrides a shipped one.
    if (!options.force && context.zoo.find(settings.name) != nullptr) {
        throw Error(ErrorCode::FileExists,
                    "there is a model named \"" + settings.name +
                        "\" already; choose another --name, or replace it with --force");
    }
    const ModelInfo model = importModel(options.file, store, settings, context.loadNetwork);
    if (context.json) {
        nlohmann::ordered_json json{{"name", model.name},
                                    {"kind", toString(model.kind)},
                                    {"domain", toString(model.domain)},
                                    {"base", toString(model.base)},
                                    {"folder", model.weights.parent_path().string()}};
        if (model.kind == ModelKind::Weights) {
            json["variant"] = toString(model.variant);
        }
        printJson(json);
        return 0;
    }
    const std::string what = model.kind == ModelKind::Program
                                 ? "a program"
                                 : "weights of variant " + std::string(toString(model.variant));
    std::printf("%s: %s, %s domain, base %s; choose it with --model %s\n", model.name.c_str(), what.c_str(),
                std::string(toString(model.domain)).c_str(), std::string(toString(model.base)).c_str(),
                model.name.c_str());
    return 0;
}

} // namespace nightjar
