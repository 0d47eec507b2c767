// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"
#include "core/network/engine.h"
#include "core/network/precision.h"
#include "core/raw/mosaic.h"

#include <cstddef>
#include <optional>
#include <string>

namespace nightjar {

/// The model name of a picture that is only demosaiced.
inline constexpr const char* withoutDenoising = "none";

/// All settings that determine a picture, given the photo.
struct RunSettings
{
    std::string model{};       ///< a model's name, "base" or "none"; empty: the first that is installed
    std::string modelSha256{}; ///< of the required weights; empty: any
    Precision precision = Precision::Float32;
    std::optional<Engine> engine{};     ///< unset: the best for the network
    std::optional<double> exposureEv{}; ///< unset: by the ratio, else by the photo's own brightness
    std::optional<double> ratio{};      ///< 1 … 300: times brighter, and what an amplified model is given
    /// Of a photo whose brightness is wanted, in place of a ratio: that of the exposures, at least 1 and at
    /// most 300. Not kept in files.
    std::optional<PhotoInfo> longExposure{};
    double strength = 1.0;
    std::optional<double> noiseGain{};         ///< in place of the photo's, of white level
    std::optional<double> noiseReadVariance{}; ///< likewise
    std::size_t memoryBudget = 0;              ///< see DenoiseSettings; not kept in files
    std::optional<int> tileSide{};             ///< see DenoiseSettings
    ImageFormat format = ImageFormat::Png8;
    OutputSpace space = OutputSpace::Srgb;
    int jpegQuality = 95;
    Overwrite overwrite = Overwrite::No; ///< not kept in files
    bool sidecar = false;                ///< write the run's record beside the picture
};

} // namespace nightjar
