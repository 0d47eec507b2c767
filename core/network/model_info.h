// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/precision.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nightjar {

enum class Variant
{
    Original,
    Lighter
};

/// How packed planes become a network's input; core/denoise/variance_stabilise.h.
enum class Domain
{
    Stabilised
};

/// What a network's output is added to; core/denoise/base_estimate.h.
enum class Base
{
    None,
    Guided
};

[[nodiscard]] std::string_view toString(Variant variant);
[[nodiscard]] std::string_view toString(Domain domain);
[[nodiscard]] std::string_view toString(Base base);
[[nodiscard]] std::optional<Variant> variantFrom(std::string_view name);

/// What model.json says of a model.
struct ModelInfo
{
    std::string name;        ///< its folder's name, what `--model` takes
    std::string description; ///< one sentence for people
    Variant variant = Variant::Original;
    Domain domain = Domain::Stabilised;
    Base base = Base::Guided;
    int alignment = 16; ///< sides of the input are multiples of this, packed pixels
    int receptiveField =
        0; ///< packed pixels that count beyond an output rectangle whose sides lie on the alignment
    std::size_t parameters = 0;
    std::vector<Precision> precisions;
    std::filesystem::path weights; ///< the safetensors file
    std::string sha256;            ///< of that file, lower-case hexadecimal
    int trainingSteps = 0;
    double validationPsnr = 0.0; ///< dB, mean over the validation set's noise levels
};

/// Reads <folder>/model.json. Throws Error{InvalidModel} with the file and what is wrong with it.
[[nodiscard]] ModelInfo readModelInfo(const std::filesystem::path& folder);

/// Writes <folder>/model.json, whole or not at all.
void writeModelInfo(const ModelInfo& info, const std::filesystem::path& folder);

} // namespace nightjar
