// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/denoise/denoiser.h"
#include "core/develop/export_image.h"
#include "core/error.h"
#include "core/linear_image.h"
#include "core/noise/noise_estimate.h"
#include "core/raw/mosaic.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace nightjar {

/// A raw photo in memory, with what is known of its noise.
struct Photo
{
    std::filesystem::path path;
    std::shared_ptr<const Mosaic> mosaic;
    KnownNoise noise;
};

/// A photo before and after: what the window compares and exports.
struct Comparison
{
    Photo photo;
    std::string model; ///< ModelInfo::name
    Precision precision = Precision::Float32;
    std::shared_ptr<const LinearImage> after;
    double seconds = 0.0;      ///< of the run
    std::size_t peakBytes = 0; ///< the most the process held meanwhile
};

struct Exported
{
    std::filesystem::path target;
};

struct Cancelled
{
};

struct Failure
{
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
};

using JobResult = std::variant<Photo, Comparison, Exported, Cancelled, Failure>;

/// Decodes a raw file and estimates its noise.
struct OpenJob
{
    std::filesystem::path path;
};

/// Denoises an opened photo with a model.
struct DenoiseJob
{
    Photo photo;
    ModelInfo model;
    Precision precision = Precision::Float32;
    std::size_t memoryBudget = 0;    ///< see DenoiseSettings
    std::optional<NoiseModel> noise; ///< in place of the photo's
};

/// Writes a picture: the photo as it is where there is no `after`.
struct ExportJob
{
    Photo photo;
    std::shared_ptr<const LinearImage> after;
    double strength = 1.0;
    ExportSettings settings;
    std::filesystem::path target;
};

using Job = std::variant<OpenJob, DenoiseJob, ExportJob>;

/// Does the job; the one place where exceptions become a Failure, or Cancelled.
[[nodiscard]] JobResult runJob(const Job& job, const NetworkLoader& loadNetwork,
                               const Progress& progress) noexcept;

} // namespace nightjar
