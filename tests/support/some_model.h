// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/model_json.h"
#include "core/network/model_info.h"
#include "core/network/unet_layout.h"

#include <filesystem>
#include <string>

namespace nightjar::test {

/// Writes the model.json of a model that has no weights yet, named as its folder.
inline ModelInfo someModel(const std::filesystem::path& folder, Variant variant)
{
    ModelInfo info;
    info.name = folder.filename().string();
    info.description = "For tests";
    info.variant = variant;
    info.receptiveField = unetReceptiveField;
    info.parameters = parameterCount(variant);
    info.precisions = {Precision::Float32};
    info.weights = folder / "weights.safetensors";
    info.sha256 = std::string(64, '0');
    info.trainingSteps = 7;
    info.validationPsnr = 31.5;
    std::filesystem::create_directories(folder);
    writeModelInfo(info, folder);
    return info;
}

} // namespace nightjar::test
