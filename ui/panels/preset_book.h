// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/precision.h"
#include "core/raw/mosaic.h"

#include <optional>
#include <string>
#include <vector>

class QSettings;

namespace nightjar {

/// ISO values from `from` up to, and without, `below`.
struct IsoRange
{
    double from = 0.0;
    double below = 0.0;

    friend bool operator==(const IsoRange&, const IsoRange&) = default;
};

/// Returns the stop of an ISO value: 100 … 200 … 400 and so on; 0 … 0 if the ISO is unknown.
[[nodiscard]] IsoRange isoRangeOf(double iso);

/// The settings for photos of one camera and one stop of ISO. Exposure and noise belong to each photo and are
/// not included.
struct Preset
{
    std::string make;
    std::string camera;
    IsoRange iso;
    std::string model; ///< ModelInfo::name
    Precision precision = Precision::Float32;
    double strength = 1.0;

    friend bool operator==(const Preset&, const Preset&) = default;
};

/// The user's presets, at most one per camera and stop.
class PresetBook
{
public:
    [[nodiscard]] std::optional<Preset> find(const PhotoInfo& photo) const;
    /// Adds a preset, replacing one for the same camera and stop.
    void put(Preset preset);
    void forget(const PhotoInfo& photo);

    /// Ignores damaged entries.
    void load(QSettings& settings);
    void save(QSettings& settings) const;

private:
    std::vector<Preset> m_presets;
};

} // namespace nightjar
