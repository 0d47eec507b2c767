// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/denoise/denoiser.h"
#include "core/develop/export_image.h"
#include "core/error.h"
#include "core/evaluate/fidelity.h"
#include "core/linear_image.h"
#include "core/noise/noise_estimate.h"
#include "core/pyramid.h"
#include "core/raw/mosaic.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace nightjar {

/// A raw photo in memory, with what is known of its noise and what a view needs to show it as it is.
struct Photo
{
    std::filesystem::path path;
    std::shared_ptr<const Mosaic> mosaic;
    KnownNoise noise;
    double automaticExposureEv = 0.0;
    double amplification = 1.0;            ///< estimated, for models of the amplified domain
    std::shared_ptr<const Pyramid> before; ///< level 0 is demosaiced where and when it is read
};

/// Decodes a raw file, estimates its noise and makes it ready to be shown. Throws what `readRaw` throws, and
/// Stopped.
[[nodiscard]] Photo openPhoto(const std::filesystem::path& path, const Progress& progress);

/// A photo before and after: what the window compares and exports.
struct Comparison
{
    Photo photo;
    std::string model; ///< ModelInfo::name
    Precision precision = Precision::Float32;
    std::shared_ptr<const LinearImage> after;
    std::optional<double>
        finishedAt; ///< see DevelopSettings: the ratio, with a model of the amplified domain
    std::shared_ptr<const Pyramid> afterPyramid; ///< of `after`
    double seconds = 0.0;                        ///< of the run
    std::size_t peakBytes = 0;                   ///< the most the process held meanwhile
    Fidelity fidelity;
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

using JobResult = std::variant<Photo, DenoisePlan, Comparison, Exported, Cancelled, Failure>;

/// Gives the Photo that `openPhoto` makes.
struct OpenJob
{
    std::filesystem::path path;
};

/// Denoises an opened photo with a model. Gives a Comparison.
struct DenoiseJob
{
    Photo photo;
    ModelInfo model;
    Precision precision = Precision::Float32;
    std::size_t memoryBudget = 0;    ///< see DenoiseSettings
    std::optional<NoiseModel> noise; ///< in place of the photo's
    std::optional<int> tileSide;     ///< see DenoiseSettings
    /// Receives the tiles as they are finished; may be shared with a view, or absent.
    std::shared_ptr<LivePyramid> live;
};

/// How what the job makes is to be developed: `DevelopSettings::finishedAt`.
[[nodiscard]] std::optional<double> finishedAt(const DenoiseJob& job);

/// Finds out what denoising would take, without doing it. Gives a DenoisePlan.
struct PlanJob
{
    DenoiseJob denoise;
};

/// Writes a picture: the photo as it is where there is no `after`. Gives Exported.
struct ExportJob
{
    Photo photo;
    std::shared_ptr<const LinearImage> after;
    double strength = 1.0;
    ExportSettings settings;
    std::filesystem::path target;
};

using Job = std::variant<OpenJob, PlanJob, DenoiseJob, ExportJob>;

/// Does the job; the one place where exceptions become a Failure, or Cancelled. A job that was stopped before
/// it began does nothing.
[[nodiscard]] JobResult runJob(const Job& job, const NetworkLoader& loadNetwork,
                               const Progress& progress) noexcept;

} // namespace nightjar
