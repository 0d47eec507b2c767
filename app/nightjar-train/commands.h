// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/train/training.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace nightjar {

struct FitOptions
{
    std::string variant = "original";
    std::string base = "guided"; ///< that the network corrects
    std::filesystem::path photos;
    std::filesystem::path validation;
    std::filesystem::path start;   ///< folder of a model; empty: random weights
    std::filesystem::path teacher; ///< likewise; empty: none
    bool int8 = false;             ///< quantisation-aware, with the activation ranges of `start`
    TrainingSettings settings;
};

void fit(FitOptions options, std::stop_token stop);

struct PublishOptions
{
    std::string variant = "original";
    std::filesystem::path checkpoint;
    std::filesystem::path photos;
    std::filesystem::path validation;
    std::filesystem::path model;
    std::string description;
};

/// Makes a model from a checkpoint's averaged weights, calibrates it for int8 and scores it. Replaces an
/// older folder as a whole, keeping its README.
void publish(const PublishOptions& options);

/// Adds a checkpoint that was trained with `int8` to the model it started from, as its precision int8-qat.
void publishInt8(const PublishOptions& options);

/// Prints the PSNR of the base, and of a model in each of its precisions.
void score(const std::filesystem::path& model, const std::filesystem::path& photos);

struct SampleOptions
{
    std::filesystem::path photograph;
    std::filesystem::path target;
    double gain = 0.01; ///< relative to the photograph's white, as it will be in the raw
    double readElectrons = 2.5;
    double level = 0.02; ///< fraction of the raw's white level
    double iso = 0.0;
    double seconds = 0.0;
    std::string make = "Nightjar";
    std::string model = "synthetic camera";
    std::uint64_t seed = 1;
};

/// Writes a photograph as a strongly underexposed raw: 14 bits, RGGB, black at 512.
void sample(const SampleOptions& options);

/// Reads every file of a folder as a picture. Throws what `readImage` throws.
[[nodiscard]] std::vector<Photograph> readPhotographs(const std::filesystem::path& folder);

/// Reads a model in the stabilised domain with a base, the kind that is trained here. Throws
/// Error{InvalidArgument} for another, Error{InvalidModel}.
[[nodiscard]] ModelInfo readTrainableModel(const std::filesystem::path& folder);

/// Formats a row of scores.
[[nodiscard]] std::string table(const std::vector<double>& psnr);

} // namespace nightjar
