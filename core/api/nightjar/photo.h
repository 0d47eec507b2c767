// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/control.h>
#include <nightjar/size.h>
#include <nightjar/visibility.h>

#include <filesystem>
#include <memory>
#include <string>

namespace nightjar::api {

struct Access;

/// What a raw file says about its photo. 0 or empty: the file does not say.
struct PhotoInfo
{
    std::string make;             ///< of the camera
    std::string model;            ///< of the camera
    Size size;                    ///< of the active sensor area
    double iso = 0.0;             ///< sensitivity
    double exposureSeconds = 0.0; ///< shutter time
    double aperture = 0.0;        ///< f-number
    int orientation = 1;          ///< EXIF, 1 … 8
    std::string dateTime;         ///< EXIF, "YYYY:MM:DD hh:mm:ss"
};

/// Sensor noise: variance(x) = gain · x + readVariance, with x in units of the white level.
struct Noise
{
    double gain = 0.0;         ///< white levels per electron
    double readVariance = 0.0; ///< of a black pixel, white levels squared
};

/// A decoded raw photo. Copies share the samples; const access is thread-safe.
class NIGHTJAR_API Photo
{
public:
    /// Decodes a raw file and measures its noise. Throws Error{FileNotFound, FileUnreadable, NotARaw,
    /// UnsupportedRaw, CorruptRaw} and Cancelled.
    [[nodiscard]] static Photo open(const std::filesystem::path& file, const Control& control = {});

    /// What the raw file says about the photo.
    [[nodiscard]] PhotoInfo info() const;
    /// From the file if it says (DNG NoiseProfile), otherwise measured in the photo.
    [[nodiscard]] Noise noise() const;
    /// Exposure in stops that makes the photo readable without losing its night.
    [[nodiscard]] double automaticExposureEv() const;

private:
    friend struct Access;
    struct Data;
    Photo() = default; // made by open
    std::shared_ptr<const Data> m_data;
};

} // namespace nightjar::api
