// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/export_image.h"
#include "ui/session/session.h"

#include <QString>

#include <chrono>
#include <filesystem>
#include <optional>
#include <vector>

namespace nightjar {

/// What those who set up a kiosk may choose; all of it has a default.
struct KioskSettings
{
    std::string model;                       ///< a model's name; empty: "lighter", or the first there is
    std::optional<Precision> precision;      ///< unset: int8 where the model offers it
    std::chrono::milliseconds pause{60'000}; ///< without a touch, before the next guest's turn
    std::chrono::milliseconds thanksPause{20'000}; ///< likewise, after a picture was saved
    std::vector<std::filesystem::path> driveFolders{"/media", "/run/media", "/mnt"};
    std::filesystem::path watchFolder; ///< photos come in here by themselves; empty: nowhere
    std::filesystem::path saveFolder;  ///< for all pictures; empty: back to where the photo came from
    QString camera = QStringLiteral("rpicam-still"); ///< a program of its kind; empty: no camera is offered
    ImageFormat format = ImageFormat::Jpeg;
};

/// Reads an INI file; one that is not there has nothing to say. Throws Error{InvalidArgument} where a value
/// in it is of no use.
[[nodiscard]] KioskSettings readKioskSettings(const std::filesystem::path& file);

/// What guests' photos are denoised with. Throws Error{InvalidArgument} where there is no such model, or it
/// has not that precision. There is at least one model.
[[nodiscard]] RunChoice kioskChoice(const KioskSettings& settings, const std::vector<ModelInfo>& models);

} // namespace nightjar
