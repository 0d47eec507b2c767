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

/// The settings of a kiosk; all have defaults.
struct KioskSettings
{
    std::string model; ///< model name; empty: "lighter", or the first model if there is no "lighter"
    std::optional<Precision> precision;      ///< unset: int8-qat or int8 if the model has it, else float32
    std::chrono::milliseconds pause{60'000}; ///< idle time before the kiosk starts over, 15 s … 1 h
    std::chrono::milliseconds thanksPause{20'000}; ///< likewise, after a picture was saved
    std::vector<std::filesystem::path> driveFolders{"/media", "/run/media", "/mnt"};
    std::filesystem::path watchFolder; ///< folder where photos arrive; empty: none
    std::filesystem::path saveFolder;  ///< folder for all pictures; empty: the photo's own drive
    QString camera = QStringLiteral("rpicam-still"); ///< the camera program; empty: no camera
    ImageFormat format = ImageFormat::Jpeg;
};

/// Reads an INI file; if it is missing, returns the defaults. Throws Error{InvalidArgument} if a value is
/// invalid.
[[nodiscard]] KioskSettings readKioskSettings(const std::filesystem::path& file);

/// Returns the model and precision for guests' photos; `models` has at least one. Throws
/// Error{InvalidArgument} if the model does not exist or does not have the precision.
[[nodiscard]] RunChoice kioskChoice(const KioskSettings& settings, const std::vector<ModelInfo>& models);

} // namespace nightjar
