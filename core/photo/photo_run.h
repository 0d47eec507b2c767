// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"
#include "core/model/model_zoo.h"
#include "core/network/network.h"
#include "core/photo/photo.h"
#include "core/photo/run_record.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

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

/// One photo from its raw file to its picture: open, denoise, export, and the record beside the picture where
/// it is asked for. A file that exists, and a disk without room for the picture, are found out before the
/// work. Throws Error of every kind that can go wrong, and Cancelled.
[[nodiscard]] RunRecord runPhoto(const std::filesystem::path& photo, const ChooseTarget& chooseTarget,
                                 const RunSettings& settings, const std::shared_ptr<Network>& network,
                                 const Progress& progress);

} // namespace nightjar
