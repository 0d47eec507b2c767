// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/int8_layout.h"
#include "core/network/precision.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nightjar {

/// What stands in place of the U-Net's stacks of two 3×3 convolutions; core/network/unet_layout.h.
enum class Variant
{
    Original, ///< two convolutions (Learning to See in the Dark, Chen et al., CVPR 2018)
    Light,    ///< a convolution, then a depthwise-separable one
    Lighter,  ///< two depthwise-separable ones
    Fire      ///< two fire modules (SqueezeNet, Iandola et al. 2016; Squeeze U-Net, Beheshti & Johnsson 2020)
};

inline constexpr std::array allVariants{Variant::Original, Variant::Light, Variant::Lighter, Variant::Fire};

/// How packed planes become a network's input, and what its output is.
enum class Domain
{
    Stabilised, ///< core/denoise/variance_stabilise.h, in and out
    Amplified   ///< core/denoise/amplified.h: amplified in, display sRGB out, no base
};

/// What a network's output is added to; core/denoise/base_estimate.h.
enum class Base
{
    None,
    Guided, ///< of models trained before `Robust`
    Robust
};

/// What a model's file is.
enum class ModelKind
{
    Weights, ///< of a U-Net: safetensors
    Program ///< TorchScript, 1×4×H×W → 1×3×2H×2W; it does what it likes: only with the person's consent
};

[[nodiscard]] std::string_view toString(Variant variant);
[[nodiscard]] std::string_view toString(Domain domain);
[[nodiscard]] std::string_view toString(Base base);
[[nodiscard]] std::string_view toString(ModelKind kind);
[[nodiscard]] std::optional<Variant> variantFrom(std::string_view name);
[[nodiscard]] std::optional<ModelKind> modelKindFrom(std::string_view name);
[[nodiscard]] std::optional<Domain> domainFrom(std::string_view name);
[[nodiscard]] std::optional<Base> baseFrom(std::string_view name);

/// Weights that were trained on under the rounding of 8 bits, beside a model's own.
struct FineTunedWeights
{
    std::filesystem::path weights; ///< the safetensors file
    std::string sha256;
    ActivationRanges activationRanges;
    double validationPsnr = 0.0; ///< dB, as ModelInfo's, computed in 8 bits

    friend bool operator==(const FineTunedWeights&, const FineTunedWeights&) = default;
};

/// What model.json says of a model.
struct ModelInfo
{
    std::string name;        ///< its folder's name, what `--model` takes
    std::string description; ///< one sentence for people
    ModelKind kind = ModelKind::Weights;
    Variant variant = Variant::Original; ///< of weights; a program has none
    Domain domain = Domain::Stabilised;
    Base base = Base::Guided;
    int alignment = 16; ///< sides of the input are multiples of this, packed pixels
    int receptiveField =
        0; ///< packed pixels that count beyond an output rectangle whose sides lie on the alignment
    std::size_t parameters = 0; ///< of weights; 0: not known
    /// Bytes that running takes a packed pixel, as measured when a program was imported.
    std::size_t programBytesPerPixel = 0;
    std::vector<Precision> precisions;       ///< that it is ready for; not every processor gains by each
    std::filesystem::path weights;           ///< the file of weights, or the program
    std::string sha256;                      ///< of that file, lower-case hexadecimal
    int trainingSteps = 0;                   ///< 0: not known, nor what it scored
    double validationPsnr = 0.0;             ///< dB, mean over the validation set's noise levels
    std::string importedFrom;                ///< the name of the file that was imported; empty: none was
    ActivationRanges activationRanges;       ///< for Precision::Int8; empty without it
    std::optional<FineTunedWeights> int8Qat; ///< for Precision::Int8Qat

    [[nodiscard]] bool offers(Precision precision) const;
};

/// Of the weights that are used in that precision.
[[nodiscard]] const std::string& shaOf(const ModelInfo& model, Precision precision);

} // namespace nightjar
