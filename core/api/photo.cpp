// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/api/access.h"

namespace nightjar::api {

Photo Photo::open(const std::filesystem::path& file, const Control& control)
{
    return atBorder([&] { return Access::make<Photo>({openUnseenPhoto(file, progressOf(control))}); });
}

PhotoInfo Photo::info() const
{
    const Mosaic& mosaic = *m_data->photo.mosaic;
    const nightjar::PhotoInfo& info = mosaic.info();
    return {.make = info.make,
            .model = info.model,
            .size = {mosaic.size().width, mosaic.size().height},
            .iso = info.iso,
            .exposureSeconds = info.exposureSeconds,
            .aperture = info.aperture,
            .orientation = info.orientation,
            .dateTime = info.dateTime};
}

Noise Photo::noise() const
{
    const NoiseModel& model = m_data->photo.noise.model;
    return {model.gain, model.readVariance};
}

double Photo::automaticExposureEv() const
{
    return m_data->photo.autoExposure.ev;
}

} // namespace nightjar::api
