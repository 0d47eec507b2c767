// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/model_weights.h"

#include "core/base/error.h"
#include "core/model/safetensors.h"
#include "core/model/sha256.h"

namespace nightjar {

void checkModelFile(const std::filesystem::path& file, const std::string& sha256)
{
    if (sha256Of(file) != sha256) {
        throw Error(ErrorCode::InvalidModel,
                    file.string() + " is not the file that model.json describes: its SHA-256 differs");
    }
}

Weights readModelWeights(const ModelInfo& info, Precision precision)
{
    if (precision == Precision::Int8Qat) {
        const FineTunedWeights& fineTuned = info.int8Qat.value();
        checkModelFile(fineTuned.weights, fineTuned.sha256);
        return readSafetensors(fineTuned.weights);
    }
    checkModelFile(info.weights, info.sha256);
    return readSafetensors(info.weights);
}

} // namespace nightjar
