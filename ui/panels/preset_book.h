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

/// The stop that an ISO value lies in: 100 … 200 … 400 and so on; a photo that does not tell its ISO lies in
/// 0 … 0.
[[nodiscard]] IsoRange isoRangeOf(double iso);

/// What photos of one camera within one stop of ISO are to be done with. Exposure is each photo's own, and
/// its noise is measured in it, so neither is part of it.
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

/// The presets of this person, at most one for each camera and stop.
class PresetBook
{
public:
    [[nodiscard]] std::optional<Preset> find(const PhotoInfo& photo) const;
    /// In the place of the one for that camera and stop.
    void put(Preset preset);
    void forget(const PhotoInfo& photo);

    /// An entry that is damaged is left out.
    void load(QSettings& settings);
    void save(QSettings& settings) const;

private:
    std::vector<Preset> m_presets;
};

} // namespace nightjar
