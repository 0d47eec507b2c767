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

/// Where the picture goes; it may depend on what the photo is.
using ChooseTarget = std::function<std::filesystem::path(const Photo&)>;

/// The most that a picture of so many pixels takes: compression is not counted on, but JPEG's never takes
/// more than a third.
[[nodiscard]] std::uintmax_t mostBytes(std::size_t pixels, ImageFormat format);

/// The model that a run's settings name, which must not be "none". Throws Error{InvalidModel} where the
/// weights are not those the settings ask for, Error{InvalidArgument} where it has not their precision, and
/// what `ModelZoo::choose` throws.
[[nodiscard]] ModelInfo modelFor(const RunSettings& settings, const ModelZoo& zoo);

/// The network that a run's settings name; null for "none". Throws what `modelFor` and the loader throw.
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

/// One photo from its raw file to its picture: open, denoise, export, and the record beside the picture where
/// it is asked for. A file that exists, and a disk without room for the picture, are found out before the
/// work. Throws Error of every kind that can go wrong, and Cancelled.
[[nodiscard]] RunRecord runPhoto(const std::filesystem::path& photo, const ChooseTarget& chooseTarget,
                                 const RunSettings& settings, const std::shared_ptr<Network>& network,
                                 const Progress& progress);

} // namespace nightjar
