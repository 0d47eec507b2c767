// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/size.h>
#include <nightjar/visibility.h>

#include <memory>
#include <span>

namespace nightjar::api {

struct Access;

/// A denoised photo: scene-linear camera RGB at the sensor's resolution and orientation, without white
/// balance. 1 is the sensor's white level, 0 its black level; small negative values and values above 1 occur.
/// Stored in half precision. Copies share the pixels; const access is thread-safe.
class NIGHTJAR_API Image
{
public:
    /// In pixels, equal to PhotoInfo::size.
    [[nodiscard]] Size size() const;
    /// Copies row `y` of channel 0 (red), 1 (green) or 2 (blue) to `values`, one per pixel. Throws
    /// Error{InvalidArgument} if there is no such row or `values` has another length.
    void copyRow(int channel, int y, std::span<float> values) const;

private:
    friend struct Access;
    struct Data;
    Image() = default; // made by Denoiser::denoise
    std::shared_ptr<const Data> m_data;
};

} // namespace nightjar::api
