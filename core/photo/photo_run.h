// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/denoise/denoiser.h"
#include "core/export/export_image.h"
#include "core/image/linear_image.h"
#include "core/image/pyramid.h"
#include "core/model/model_zoo.h"
#include "core/network/network.h"
#include "core/photo/photo.h"
#include "core/photo/run_record.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace nightjar {

/// Returns the picture's path, which may depend on the photo.
using ChooseTarget = std::function<std::filesystem::path(const Photo&)>;

/// Returns an upper bound for the file size of a picture, bytes: its size without compression; a third of
/// that for JPEG.
[[nodiscard]] std::uintmax_t mostBytes(std::size_t pixels, ImageFormat format);

/// Returns the model named in a run's settings, not "none". Throws Error{InvalidModel} if its weights are not
/// those of the settings, Error{InvalidArgument} if it does not have the precision, and what
/// `ModelZoo::choose` throws.
[[nodiscard]] ModelInfo modelFor(const RunSettings& settings, const ModelZoo& zoo);

/// Loads the network named in a run's settings; null for "none". Throws what `modelFor` and the loader throw.
[[nodiscard]] std::shared_ptr<Network> networkFor(const RunSettings& settings, const ModelZoo& zoo,
                                                  const NetworkLoader& loadNetwork);

/// A photo before and after a run.
struct DenoisedPhoto
{
    Photo photo;
    std::shared_ptr<const LinearImage> after;
    std::optional<double> displayRatio{}; ///< see DevelopSettings; set for models of the amplified domain
    RunRecord record;                     ///< `picture` is empty, as nothing was written
    std::shared_ptr<const Pyramid> afterPyramid{}; ///< of `after`; null if nobody is to look at it
};

/// The ratio that `after` of such a run is developed with: DevelopSettings::displayRatio.
[[nodiscard]] std::optional<double> displayRatio(const Photo& photo, const ModelInfo& model,
                                                 const RunSettings& settings);

/// The denoiser's settings for a run of a model on an open photo.
[[nodiscard]] DenoiseSettings denoiseSettings(const Photo& photo, const ModelInfo& model,
                                              const RunSettings& settings);

/// Denoises an open photo, and completes `record`, which names the run's settings, with what was used and
/// measured: all but `seconds`, `stages` and `peakBytes`. Every run passes here: window, kiosk, queue and
/// command line. Throws what the denoiser throws, and Cancelled.
[[nodiscard]] DenoisedPhoto denoisePhoto(const Photo& photo, const std::shared_ptr<Network>& network,
                                         const DenoiseSettings& settings, RunRecord record,
                                         const Progress& progress);

/// Runs one photo from its raw file to its picture: open, denoise, export, and write the sidecar if wanted.
/// Checks for an existing file and for disk space before the work. Throws Error and Cancelled.
[[nodiscard]] RunRecord runPhoto(const std::filesystem::path& photo, const ChooseTarget& chooseTarget,
                                 const RunSettings& settings, const std::shared_ptr<Network>& network,
                                 const Progress& progress);

} // namespace nightjar
