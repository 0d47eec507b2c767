// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/unet_weights.h"

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/network/unet_layout.h"

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <string_view>
#include <utility>

namespace nightjar {
namespace {

[[noreturn]] void reject(const std::string& why)
{
    throw Error(ErrorCode::InvalidModel, why);
}

std::string layoutName(std::string name)
{
    constexpr std::array<std::string_view, 2> prefixes{"module.", "_orig_mod."};
    for (bool shorter = true; std::exchange(shorter, false);) {
        for (const std::string_view prefix : prefixes) {
            if (name.starts_with(prefix)) {
                name.erase(0, prefix.size());
                shorter = true;
            }
        }
    }
    static const std::regex flat(R"((conv[1-9]_[12])_([12])(\.(weight|bias)))");
    std::smatch parts;
    if (std::regex_match(name, parts, flat)) {
        return parts[1].str() + (parts[2] == "1" ? ".depthwise" : ".pointwise") + parts[3].str();
    }
    return name;
}

std::string textOf(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t side : shape) {
        text += (text.empty() ? "" : "×") + std::to_string(side);
    }
    return text.empty() ? "no sides" : text;
}

std::size_t namesInCommon(const Weights& weights, Variant variant)
{
    const auto layout = unetLayout(variant);
    return static_cast<std::size_t>(std::count_if(layout.begin(), layout.end(), [&](const TensorShape& t) {
        return weights.tensors.contains(t.name);
    }));
}

/// `what`: a description of the weights for the error sentence.
void requireTensors(const Weights& weights, const std::vector<TensorShape>& layout, const std::string& what)
{
    for (const auto& [name, tensor] : weights.tensors) {
        if (std::none_of(layout.begin(), layout.end(),
                         [&name = name](const TensorShape& t) { return t.name == name; })) {
            reject(what + ", which has no tensor " + printable(name));
        }
    }
    for (const auto& [name, shape] : layout) {
        const auto found = weights.tensors.find(name);
        if (found == weights.tensors.end()) {
            reject(what + ", but the tensor " + name + " is missing");
        }
        if (found->second.shape != shape) {
            reject(what + ", but the tensor " + name + " is of " + textOf(found->second.shape) +
                   " numbers instead of " + textOf(shape));
        }
    }
}

} // namespace

UNetWeights recogniseUNet(Weights weights)
{
    UNetWeights result;
    for (auto& [name, tensor] : weights.tensors) {
        const std::string known = layoutName(name);
        if (!result.weights.tensors.emplace(known, std::move(tensor)).second) {
            reject("the tensor " + printable(known) + " appears twice");
        }
    }
    result.variant = *std::max_element(allVariants.begin(), allVariants.end(), [&](Variant a, Variant b) {
        return namesInCommon(result.weights, a) < namesInCommon(result.weights, b);
    });
    const auto layout = unetLayout(result.variant);
    const std::string likeness =
        namesInCommon(result.weights, result.variant) == 0
            ? "the weights are not of the U-Net of Learning to See in the Dark"
            : "the weights are most like variant " + std::string(toString(result.variant));
    requireTensors(result.weights, layout, likeness);
    return result;
}

void requireLayout(const Weights& weights, Variant variant)
{
    requireTensors(weights, unetLayout(variant),
                   "the weights must be of variant " + std::string(toString(variant)));
}

} // namespace nightjar
