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

/// The form of the U-Net's pairs of 3×3 convolutions; core/network/unet_layout.h.
enum class Variant
{
    Original, ///< two convolutions (Learning to See in the Dark, Chen et al., CVPR 2018)
    Light,    ///< a convolution, then a depthwise-separable one
    Lighter,  ///< two depthwise-separable convolutions
    Fire      ///< two fire modules (SqueezeNet, Iandola et al. 2016; Squeeze U-Net, Beheshti & Johnsson 2020)
};

inline constexpr std::array allVariants{Variant::Original, Variant::Light, Variant::Lighter, Variant::Fire};

/// The domain of a network's input and output.
enum class Domain
{
    Stabilised, ///< core/denoise/variance_stabilise.h, in and out
    Amplified   ///< core/denoise/amplified.h: amplified in, display sRGB out, no base
};

/// The base estimate that a network's output is added to; core/denoise/base_estimate.h.
enum class Base
{
    None,
    Guided, ///< for models trained before `Robust` existed
    Robust
};

/// The kind of a model's file.
enum class ModelKind
{
    Weights, ///< U-Net weights: safetensors
    Program  ///< TorchScript, 1×4×H×W → 1×3×2H×2W; arbitrary code, so it needs the user's consent
};

[[nodiscard]] std::string_view toString(Variant variant);
[[nodiscard]] std::string_view toString(Domain domain);
[[nodiscard]] std::string_view toString(Base base);
[[nodiscard]] std::string_view toString(ModelKind kind);
[[nodiscard]] std::optional<Variant> variantFrom(std::string_view name);
[[nodiscard]] std::optional<ModelKind> modelKindFrom(std::string_view name);
[[nodiscard]] std::optional<Domain> domainFrom(std::string_view name);
[[nodiscard]] std::optional<Base> baseFrom(std::string_view name);

/// Weights from quantisation-aware training, in addition to the model's own.
struct FineTunedWeights
{
    std::filesystem::path weights; ///< the safetensors file
    std::string sha256;
    ActivationRanges activationRanges;
    double validationPsnr = 0.0; ///< dB, as in ModelInfo, in int8

    friend bool operator==(const FineTunedWeights&, const FineTunedWeights&) = default;
};

/// The content of model.json.
struct ModelInfo
{
    std::string name;        ///< the folder's name, for `--model`
    std::string description; ///< one sentence for the user
    ModelKind kind = ModelKind::Weights;
    Variant variant = Variant::Original; ///< only for weights
    Domain domain = Domain::Stabilised;
    Base base = Base::Guided;
    int alignment = 16;         ///< the input's sides are multiples of this, packed pixels
    int receptiveField = 0;     ///< halo around an output rectangle whose sides are aligned, packed pixels
    std::size_t parameters = 0; ///< 0: unknown
    /// Memory of a program's run in bytes per packed pixel, measured at import.
    std::size_t programBytesPerPixel = 0;
    std::vector<Precision> precisions;       ///< available ones; not all are faster on every processor
    std::filesystem::path weights;           ///< the weights file, or the program
    std::string sha256;                      ///< of that file, lower-case hexadecimal
    int trainingSteps = 0;                   ///< 0: unknown, as is the score
    double validationPsnr = 0.0;             ///< dB, mean over the validation set's noise levels
    std::string importedFrom;                ///< name of the imported file; empty: not imported
    ActivationRanges activationRanges;       ///< for Precision::Int8; empty without it
    std::optional<FineTunedWeights> int8Qat; ///< for Precision::Int8Qat

    [[nodiscard]] bool offers(Precision precision) const;
};

/// Returns the SHA-256 of the weights for a precision.
[[nodiscard]] const std::string& shaOf(const ModelInfo& model, Precision precision);

} // namespace nightjar
